package koans.grader.run;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What went wrong with a file, for people: the message of such an exception is often the file's name and no more. */
public final class FileTrouble {

    private FileTrouble() {
    }

    /** One line that names the file. */
    public static String of(FileSystemException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no " + e.getFile();
        }
        if (e instanceof AccessDeniedException) {
            return "no permission to use " + e.getFile();
        }
        if (e instanceof FileAlreadyExistsException) {
            return e.getFile() + " is there already";
        }
        return e.getMessage();
    }
}
