#!/bin/sh
# Double-click this to try the list on this computer alone, until the window is closed.
exec "${0%/*}/mokuhyo" serve --data "$HOME/Library/Application Support/Mokuhyo"
