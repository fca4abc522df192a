@echo off
rem Starts Mokuhyo with the Node.js that comes with it.
setlocal
rem Certificates that this computer trusts are trusted, those of a city's own authority too.
if not defined NODE_USE_SYSTEM_CA set "NODE_USE_SYSTEM_CA=1"
"%~dp0runtime\node.exe" "%~dp0app\bin\mokuhyo.mjs" %*
exit /b %ERRORLEVEL%
