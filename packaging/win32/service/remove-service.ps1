#Requires -Version 5.1
#Requires -RunAsAdministrator
<#
Stops the list and takes its task away. Data, log and options in %ProgramData%\Mokuhyo stay.

  powershell -ExecutionPolicy Bypass -File remove-service.ps1
#>
param([switch] $Quiet)
$ErrorActionPreference = 'Stop'

if (Get-ScheduledTask -TaskName 'Mokuhyo' -ErrorAction SilentlyContinue) {
  Disable-ScheduledTask -TaskName 'Mokuhyo' | Out-Null
  Stop-ScheduledTask -TaskName 'Mokuhyo'
  Unregister-ScheduledTask -TaskName 'Mokuhyo' -Confirm:$false
}
# Ending a task may leave the program itself running. Stopping it at any moment loses nothing that was acknowledged.
$data = Join-Path $env:ProgramData 'Mokuhyo\data'
Get-CimInstance -ClassName Win32_Process -Filter "Name = 'node.exe'" |
  Where-Object { $_.CommandLine -and $_.CommandLine.Contains("mokuhyo.mjs`" serve --data `"$data`"") } |
  ForEach-Object { Stop-Process -Id $_.ProcessId -Force -ErrorAction SilentlyContinue }

if (-not $Quiet) {
  Write-Host "タスク「Mokuhyo」を止めて取り除きました。データは $data に残っています。"
  Write-Host 'The task "Mokuhyo" is stopped and removed. The data are still there.'
}
