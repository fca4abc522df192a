@echo off
rem Double-click this to try the list on this computer alone, until the window is closed.
call "%~dp0mokuhyo.cmd" serve --data "%LOCALAPPDATA%\Mokuhyo"
pause
