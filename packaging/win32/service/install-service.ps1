#Requires -Version 5.1
#Requires -RunAsAdministrator
<#
Registers the list as a task that starts with Windows and runs as LOCAL SERVICE, with nothing but what Windows has.
Run it again after a change of options.txt, and from the folder of a new version: what ran before is stopped first.

  powershell -ExecutionPolicy Bypass -File install-service.ps1
#>
$ErrorActionPreference = 'Stop'
$program = Split-Path -Parent $PSScriptRoot
$base = Join-Path $env:ProgramData 'Mokuhyo'

# Whoever can write to the program could have it do what they want: only administrators may.
$sid = [System.Security.Principal.SecurityIdentifier]
$everybody = @('S-1-1-0', 'S-1-5-11', 'S-1-5-32-545', 'S-1-5-19')
$write = [System.Security.AccessControl.FileSystemRights]'WriteData, AppendData'
$open = (Get-Acl -LiteralPath $program).GetAccessRules($true, $true, $sid) | Where-Object {
  $_.AccessControlType -eq 'Allow' -and
  $everybody -contains $_.IdentityReference.Value -and
  ($_.FileSystemRights -band $write) -ne 0
}
if ($open) {
  Write-Host "$program は管理者以外も書き換えられるフォルダーです。C:\Program Files の下に展開し直してください。"
  Write-Host 'People other than administrators can write to this folder: unpack the archive below C:\Program Files.'
  exit 1
}

& (Join-Path $PSScriptRoot 'remove-service.ps1') -Quiet

# Data, log and options: for administrators and the service only, not for everyone who uses this computer.
foreach ($folder in @($base, "$base\data", "$base\log")) {
  New-Item -ItemType Directory -Force -Path $folder | Out-Null
}
function Set-Access([string[]] $words) {
  & icacls.exe $words | Out-Null
  if ($LASTEXITCODE -ne 0) { throw "icacls $words" }
}
Set-Access @($base, '/inheritance:r', '/grant:r', '*S-1-5-18:(OI)(CI)F', '*S-1-5-32-544:(OI)(CI)F', '*S-1-5-19:(OI)(CI)RX')
Set-Access @("$base\data", '/grant:r', '*S-1-5-19:(OI)(CI)M')
Set-Access @("$base\log", '/grant:r', '*S-1-5-19:(OI)(CI)M')
$options = "$base\options.txt"
if (-not (Test-Path -LiteralPath $options)) { New-Item -ItemType File -Path $options | Out-Null }

$log = "$base\log\mokuhyo.log"
$before = if (Test-Path -LiteralPath $log) { (Get-Item -LiteralPath $log).Length } else { 0 }

$run = Join-Path $PSScriptRoot 'run-service.cmd'
$action = New-ScheduledTaskAction -Execute "$env:SystemRoot\System32\cmd.exe" -Argument "/d /s /c `"`"$run`"`"" -WorkingDirectory $base
# The second trigger starts it again within a minute, whatever ended it; while it runs, nothing happens.
$triggers = @(
  (New-ScheduledTaskTrigger -AtStartup),
  (New-ScheduledTaskTrigger -Once -At (Get-Date) -RepetitionInterval (New-TimeSpan -Minutes 1))
)
$principal = New-ScheduledTaskPrincipal -UserId 'LOCALSERVICE' -LogonType ServiceAccount
# Without a priority of its own a task runs below all other programs.
$settings = New-ScheduledTaskSettingsSet -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries -StartWhenAvailable `
  -ExecutionTimeLimit ([TimeSpan]::Zero) -MultipleInstances IgnoreNew -Priority 5 `
  -RestartCount 3 -RestartInterval (New-TimeSpan -Minutes 1)
Register-ScheduledTask -TaskName 'Mokuhyo' -Description 'Mokuhyo {{version}}: the shared list of goal sheets' `
  -Action $action -Trigger $triggers -Principal $principal -Settings $settings -Force | Out-Null
Start-ScheduledTask -TaskName 'Mokuhyo'

# What the service says when it starts, or why it does not, stands in its log.
for ($second = 0; $second -lt 15; $second++) {
  Start-Sleep -Seconds 1
  if ((Test-Path -LiteralPath $log) -and (Get-Item -LiteralPath $log).Length -gt $before) { break }
}
Start-Sleep -Seconds 1
if (Test-Path -LiteralPath $log) { Get-Content -LiteralPath $log -Tail 4 -Encoding UTF8 }
Write-Host "タスク「Mokuhyo」を登録しました。設定は $options の1行目、記録は $log にあります。"
Write-Host 'The task "Mokuhyo" is registered. Its options stand in the first line of options.txt; above is what it said.'
