; Qianban-Setup-VERSION.exe: one version into a folder of its own, beside the one before; for one user, no administrator.
;
;   makensis -DVERSION=0.1.0 -DPAYLOAD=dir -DLAUNCHER=Qianban.exe -DOUT=Qianban-Setup-0.1.0.exe setup.nsi
;
; PAYLOAD: what lies in app-VERSION. What it does and does not: resources/decisions/0042-setup.md.
;
;   /S  /D=folder (last)   /AUTOSTART=0|1  /TASK=0|1|minutes  /DESKTOP=0|1
;   /PRESET=folder  /PACKAGE=file.qbe  /DOWNGRADE=1  /LOG=file
;   exit codes: checks.nsh

Unicode true
!ifndef TARGET
  !define TARGET x86-unicode ; or a 32-bit Windows could not even show the sentence that refuses it
!endif
Target ${TARGET}
SetCompressor /SOLID lzma
SetCompressorDictSize 64

!define USUAL_MINUTES 30
!define LONGEST_ROOT 100
!ifndef NEEDED_MB
  !define NEEDED_MB 400
!endif
!define SETTINGS "Software\Qianban"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Qianban"

!include "LogicLib.nsh"
!include "FileFunc.nsh"
!include "WordFunc.nsh"
!include "TextFunc.nsh"
!include "WinVer.nsh"
!include "x64.nsh"
!include "Sections.nsh"
!include "nsDialogs.nsh"
!include "MUI2.nsh"
!include /CHARSET=UTF8 "words.nsh"

Name "${PRODUCT}"
Caption "${PRODUCT} ${VERSION}"
BrandingText "${DESCRIPTION} ${VERSION}"
OutFile "${OUT}"
!ifdef SIGN ; a command of the shell: the uninstaller is only in the hands of NSIS before it is packed
  !uninstfinalize `${SIGN}` = 0
!endif
InstallDir "$LOCALAPPDATA\Qianban"
InstallDirRegKey HKCU "${SETTINGS}" "Root"
RequestExecutionLevel user
AllowSkipFiles off
SetOverwrite on
ShowInstDetails nevershow
ShowUninstDetails nevershow
ManifestSupportedOS all
ManifestDPIAware true

Var Options
Var LogFile
Var Code
Var Old ; the folder in use before, empty for none
Var OldVersion
Var Target ; where the files go
Var WasOpen
Var PresetFolder
Var PresetSaid
Var Minutes
Var DataFolder

!include "wizard.nsh"
!include "version.nsh"
!include "log.nsh"
!include "marks.nsh"
!include "checks.nsh"
!include "running.nsh"
!include "install.nsh"
!include "preset.nsh" ; after the sections it chooses
!include "taskbar.nsh"
!include "entries.nsh"
!include "task.nsh"
!include "uninstall.nsh"
