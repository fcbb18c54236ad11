@echo off
rem The commands of Neural Koans: koans --help
setlocal
set "here=%~dp0"
if not exist "%here%grader\target\class-path.txt" (
    echo koans: building the grader first 1>&2
    call mvn -q -f "%here%pom.xml" -pl grader process-classes || exit /b 1
)
for /f "usebackq delims=" %%c in ("%here%grader\target\class-path.txt") do set "classpath=%%c"
rem The Java that Maven takes.
set "java=java"
if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -XX:+UseParallelGC "-Dkoans.root=%here%." -Djava.awt.headless=true -cp "%here%grader\target\classes;%classpath%" koans.grader.cli.Koans %*
