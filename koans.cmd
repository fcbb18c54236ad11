@echo off
rem The commands of Neural Koans: koans --help
setlocal
set "here=%~dp0"
if exist "%here%grader\pom.xml" goto author

rem A learner's kit: the grader is built, and every run of the tests writes down the libraries.
set "grader=%here%grader\koans-grader.jar"
set "libraries=%here%.koans\class-path.txt"
call :complete && goto run
echo koans: asking Maven for the libraries first 1>&2
if exist "%libraries%" del "%libraries%"
call mvn -q -f "%here%pom.xml" -pl exercises org.apache.maven.plugins:maven-dependency-plugin:build-classpath "-Dmdep.outputFile=%libraries%" "-DexcludeArtifactIds=grader,judge" || exit /b 1
call :complete && goto run
echo koans: there are libraries missing; run 'mvn test' first 1>&2
exit /b 1

:author
rem The course's own folder: the grader is built here.
set "grader=%here%grader\target\classes"
set "libraries=%here%grader\target\class-path.txt"
call :complete && goto run
echo koans: building the grader first 1>&2
if exist "%libraries%" del "%libraries%"
call mvn -q -f "%here%pom.xml" -pl grader process-classes || exit /b 1
call :complete && goto run
echo koans: there are libraries missing; run 'mvn test' first 1>&2
exit /b 1

:run
rem The Java that Maven takes.
set "java=java"
if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
rem An experiment computes; for what runs once the quick compiler alone is quicker.
set "speed=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if "%~1"=="lab" set "speed=-XX:+UseParallelGC"
"%java%" %speed% "-Dkoans.root=%here%." "-Dkoans.data=%here%data" -Djava.awt.headless=true -cp "%grader%;%classpath%" koans.grader.cli.Koans %*
exit /b %errorlevel%

rem Whether the grader and all libraries are here: a folder that was copied from another machine names jars of that one.
:complete
set "classpath="
if not exist "%grader%" exit /b 1
if not exist "%libraries%" exit /b 1
rem The list is UTF-8, whatever the terminal is.
for /f "tokens=2 delims=:" %%p in ('chcp') do set "page=%%p"
set "page=%page: =%"
set "page=%page:.=%"
chcp 65001 >nul
for /f "usebackq delims=" %%c in ("%libraries%") do set "classpath=%%c"
chcp %page% >nul
if not defined classpath exit /b 1
for %%j in ("%classpath:;=" "%") do if not exist %%j exit /b 1
exit /b 0
