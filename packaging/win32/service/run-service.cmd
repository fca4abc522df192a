@echo off
rem The task "Mokuhyo" runs this; install-service.ps1 registers it. Options of the service (--port, --host ...) stand in
rem the first line of %ProgramData%\Mokuhyo\options.txt, outside of the program's folder, so that a new version finds them.
setlocal
set "BASE=%ProgramData%\Mokuhyo"
set "LOG=%BASE%\log\mokuhyo.log"
set "OPTIONS="
if exist "%BASE%\options.txt" set /p OPTIONS=<"%BASE%\options.txt"
rem A log of more than 20 MB is put aside at the next start; the one before it goes.
if exist "%LOG%" for %%F in ("%LOG%") do if %%~zF gtr 20000000 move /y "%LOG%" "%BASE%\log\mokuhyo.old.log" >nul
"%~dp0..\runtime\node.exe" "%~dp0..\app\bin\mokuhyo.mjs" serve --data "%BASE%\data" %OPTIONS% >>"%LOG%" 2>&1
exit /b %ERRORLEVEL%
