; Qianban.exe: says which version starts, and starts it. No window of its own, no plugin, no unpacking.
;
;   makensis -DVERSION=0.1.0 -DOUT=Qianban.exe launcher.nsi
;
; The table is that of desktop/device/update_marks.py, row by row; installer/smoke.py presses every one of them.
; Only a desk counts as a start of a version on trial: a synchronisation in the background never shows a window.
;
;   Qianban.exe                  the desk
;   Qianban.exe FILE             the desk, with a .qbe or .qbd file it is to open
;   Qianban.exe sync --once      any other command, waited for; its exit code is the launcher's
;   exit codes: 0 started (or that of the command), 3 no version can be started

Unicode true
!ifndef TARGET
  !define TARGET amd64-unicode
!endif
Target ${TARGET}
!include "LogicLib.nsh"
!include "FileFunc.nsh"
!include /CHARSET=UTF8 "words.nsh"

Name "${PRODUCT}"
Caption "${PRODUCT}"
OutFile "${OUT}"
Icon "../../resources/icons/qianban.ico"
RequestExecutionLevel user
SilentInstall silent
CRCCheck off
ManifestSupportedOS all
ManifestDPIAware true
!include "version.nsh"

!define NO_VERSION 3
!define ERROR_ALREADY_EXISTS 183
!define TRIES 5
!define BETWEEN_TRIES_MS 600

Var Arguments
Var Desk ; "1": a window is wanted
Var Current
Var Previous
Var Starting
Var OnTrial ; "1": this launcher stays until the desk ends

Function .onInit
  ${GetParameters} $Arguments
  Call UnderstandArguments
  Push "current"
  Call ReadMark
  Pop $Current
  Push "previous"
  Call ReadMark
  Pop $Previous
  Call Decide
  ${If} $Starting == ""
    ${If} $Desk == "1"
      MessageBox MB_OK|MB_ICONSTOP "${NOTHING_STARTS}"
    ${EndIf}
    SetErrorLevel ${NO_VERSION}
    Quit
  ${EndIf}
  Call Start
  Quit
FunctionEnd

; Nothing, or one file of ours: the desk. Anything else is a command and is passed on as it is.
Function UnderstandArguments
  StrCpy $Desk "1"
  ${If} $Arguments == ""
    StrCpy $Arguments "desk"
    Return
  ${EndIf}
  StrCpy $0 $Arguments
  StrCpy $1 $0 1
  ${If} $1 == '"'
    StrCpy $0 $0 "" 1
    StrCpy $1 $0 1 -1
    ${If} $1 == '"'
      StrCpy $0 $0 -1
    ${EndIf}
  ${EndIf}
  StrCpy $1 $0 4 -4
  ${If} $1 == ".qbe"
  ${OrIf} $1 == ".qbd"
    ${If} ${FileExists} "$0"
      GetFullPathName $0 "$0"
      StrCpy $Arguments 'desk --open "$0"'
      SetOutPath "$EXEDIR" ; or the U-disk the file lies on could not be taken out
      Return
    ${EndIf}
  ${EndIf}
  StrCpy $1 "$Arguments " 5
  ${If} $1 != "desk "
  ${OrIf} $Arguments == "desk --quit"
    StrCpy $Desk ""
  ${EndIf}
FunctionEnd

; Fills Starting with the folder to start, empty for none, and writes what the table says.
Function Decide
  StrCpy $Starting ""
  Push $Current
  Call Usable
  Pop $0
  Push $Previous
  Call Usable
  Pop $1
  ${If} $0 == ""
    ${If} $1 != ""
      StrCpy $Starting $Previous
    ${EndIf}
    Return
  ${EndIf}
  StrCpy $Starting $Current
  ${If} $Desk == ""
  ${OrIfNot} ${FileExists} "$EXEDIR\trial"
    Return
  ${EndIf}
  Call BeginTry
  ${If} $OnTrial == ""
    Return
  ${EndIf}
  ${IfNot} ${FileExists} "$EXEDIR\trial.1"
    Push "trial.1"
    Call WriteEmpty
  ${ElseIfNot} ${FileExists} "$EXEDIR\trial.2"
    Push "trial.2"
    Call WriteEmpty
  ${Else}
    ${If} $1 != ""
    ${AndIf} $Previous S!= $Current
      Call GiveUp
      Push "current"
      Call ReadMark
      Pop $0
      ${If} $0 S!= $Previous
        Return ; it could not be written: the trial stays, and so the next start gives up as well
      ${EndIf}
    ${EndIf}
    Call EndTrial
  ${EndIf}
FunctionEnd

; A second press of the icon while the first start is still on its way is no second try: the launcher of a try stays
; until its desk ends, and holds a name meanwhile.
Function BeginTry
  System::Call 'kernel32::CreateMutexW(p 0, i 0, w "QianbanTrial") p .r2 ?e'
  Pop $2
  ${If} $2 = ${ERROR_ALREADY_EXISTS}
    StrCpy $OnTrial ""
  ${Else}
    StrCpy $OnTrial "1"
  ${EndIf}
FunctionEnd

; In this order, so that a cut anywhere leaves a version that starts, and the one given up is named once.
Function GiveUp
  Push "$Current"
  Push "returned"
  Call PutMark
  Push "$Previous"
  Push "current"
  Call PutMark
  StrCpy $Starting $Previous
FunctionEnd

; trial first: without it the others mean nothing.
Function EndTrial
  Delete "$EXEDIR\trial"
  Delete "$EXEDIR\trial.1"
  Delete "$EXEDIR\trial.2"
FunctionEnd

Function Start
  SetErrorLevel 0
  StrCpy $2 0
  ${Do}
    ClearErrors
    ${If} $Desk == "1"
    ${AndIf} $OnTrial == ""
      Exec '"$EXEDIR\$Starting\pythonw.exe" -m desktop.start $Arguments'
    ${Else}
      ExecWait '"$EXEDIR\$Starting\pythonw.exe" -m desktop.start $Arguments' $3
    ${EndIf}
    ${IfNot} ${Errors}
      ${If} $Desk == ""
        SetErrorLevel $3
      ${EndIf}
      Return
    ${EndIf}
    IntOp $2 $2 + 1
    Sleep ${BETWEEN_TRIES_MS} ; a watching program may hold the file for a moment
  ${LoopUntil} $2 >= ${TRIES}
  ${If} $Desk == "1"
    MessageBox MB_OK|MB_ICONSTOP "${START_REFUSED}"
  ${EndIf}
  SetErrorLevel ${NO_VERSION}
FunctionEnd

Function WriteEmpty
  Exch $0
  FileOpen $0 "$EXEDIR\$0" w
  FileClose $0
  Pop $0
FunctionEnd

!include "reading.nsh"
!include "marks.nsh"
!insertmacro PutMarkFunction "" "$EXEDIR"

Section
SectionEnd
