; The order of an installation: look, close, lay down beside, try, switch, and only then shortcuts and entries. Until
; the switch the version before is untouched; the marks are those of desktop/device/update_marks.py.

!define RENAME_TRIES 20
!define BETWEEN_RENAMES_MS 500

!insertmacro PutMarkFunction "" "$INSTDIR"

Section "${SEC_PROGRAM}" SecProgram
  SectionIn RO
  Call CheckPlace
  Call CloseDesk
  StrCpy $Target "$INSTDIR\app-${VERSION}"
  ${If} $OldVersion == "${VERSION}"
    StrCpy $Target "$Target.new"
  ${EndIf}
  RMDir /r "$Target"
  !insertmacro Say "" "${SAY_FILES}"
  SetOutPath "$Target"
  ClearErrors
  File /r "${PAYLOAD}/*"
  ${If} ${Errors}
    SetOutPath "$INSTDIR"
    RMDir /r "$Target"
    !insertmacro Stop "" ${CODE_PLACE} "${STOP_WRITE}"
  ${EndIf}
  SetOutPath "$INSTDIR"
  Call TakePreset
  Call MoveIn
  Call TryIt
  Call WriteLauncher
  !insertmacro Say "" "${SAY_SWITCH}"
  Call Switch
  Call SweepOld
SectionEnd

Section "${SEC_DESKTOP}" SecDesktop
SectionEnd

Section /o "${SEC_TRAY}" SecTray
SectionEnd

Section /o "${SEC_SYNC}" SecSync
SectionEnd

; What was chosen, and what Windows wants to know.
Section "-entries"
  Call WriteLinks
  Call WriteKinds
  Call WriteAutostart
  Call WriteTask
  Call WriteUninstall
  !insertmacro Say "" "${SAY_DONE}"
  ${If} ${Silent}
  ${AndIf} $WasOpen == "1"
    Exec '"$INSTDIR\Qianban.exe"' ; whoever was working finds the sign-in again
  ${EndIf}
  SetErrorLevel 0
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${SecProgram} "${SEC_PROGRAM_TEXT}"
  !insertmacro MUI_DESCRIPTION_TEXT ${SecDesktop} "${SEC_DESKTOP_TEXT}"
  !insertmacro MUI_DESCRIPTION_TEXT ${SecTray} "${SEC_TRAY_TEXT}"
  !insertmacro MUI_DESCRIPTION_TEXT ${SecSync} "${SEC_SYNC_TEXT}"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

; The same version once more: the old folder gives way to the new one.
Function MoveIn
  StrCpy $0 "$INSTDIR\app-${VERSION}"
  ${If} $Target == $0
    Return
  ${EndIf}
  RMDir /r "$0.old"
  Push "$0"
  Push "$0.old"
  Call RenameFolder
  Push "$Target"
  Push "$0"
  Call RenameFolder
  StrCpy $Target $0
  RMDir /r "$0.old"
FunctionEnd

; from, to; a watching program may hold a file of it for a moment
Function RenameFolder
  Exch $1
  Exch
  Exch $0
  Push $2
  StrCpy $2 0
  ${Do}
    ClearErrors
    Rename "$0" "$1"
    ${IfNot} ${Errors}
      ${ExitDo}
    ${EndIf}
    IntOp $2 $2 + 1
    ${If} $2 >= ${RENAME_TRIES}
      !insertmacro Stop "" ${CODE_PLACE} "${STOP_WRITE}"
    ${EndIf}
    Sleep ${BETWEEN_RENAMES_MS}
  ${Loop}
  Pop $2
  Pop $0
  Pop $1
FunctionEnd

; As an update does (desktop/device/update_prove.py): the image of the start is made by the Python that will use it, then
; the libraries of C are tried. An image that cannot be written (1) keeps nobody from starting.
Function TryIt
  !insertmacro Say "" "${SAY_IMAGE}"
  ClearErrors
  ExecWait '"$Target\pythonw.exe" -m desktop.image_maker' $Code
  ${IfNot} ${Errors}
  ${AndIf} $Code >= 0
  ${AndIf} $Code <= 1
    ExecWait '"$Target\pythonw.exe" -m desktop.self_test' $Code
  ${Else}
    StrCpy $Code "$Code, image"
  ${EndIf}
  ${If} ${Errors}
  ${OrIf} $Code != "0"
    ${If} $OldVersion != "${VERSION}"
      RMDir /r "$Target"
    ${EndIf}
    !insertmacro Stop "" ${CODE_NOT_RUNNING} "${STOP_DOES_NOT_RUN}"
  ${EndIf}
FunctionEnd

; The way back, the trial, the new version: a cut anywhere leaves one that starts. What was the way back until then
; stands in `before` meanwhile, from where the desk takes it after a switch that was cut.
Function Switch
  Delete "$INSTDIR\returned" ; whoever installs knows
  Delete "$INSTDIR\trial"
  Delete "$INSTDIR\trial.1"
  Delete "$INSTDIR\trial.2"
  ${If} $Old != ""
  ${AndIf} $OldVersion != "${VERSION}"
    Push "previous"
    Call LineOf
    Pop $1
    ${If} $1 != ""
    ${AndIf} $1 != $Old
      Push "$1"
      Push "before"
      Call PutMark
    ${EndIf}
    Push "$Old"
    Push "previous"
    Call PutMark
    FileOpen $0 "$INSTDIR\trial" w
    FileClose $0
  ${EndIf}
  Push "app-${VERSION}"
  Push "current"
  Call PutMark
  Push "current"
  Call LineOf
  Pop $1
  ${If} $1 != "app-${VERSION}" ; a disk that is full, or somebody who holds the file: the old version is in use
    !insertmacro Stop "" ${CODE_PLACE} "${STOP_WRITE}"
  ${EndIf}
  Delete "$INSTDIR\before"
FunctionEnd

; name of a mark -> its line, empty where there is none
Function LineOf
  Exch $0
  Push $1
  Push $2
  StrCpy $1 ""
  ClearErrors
  FileOpen $2 "$INSTDIR\$0" r
  ${IfNot} ${Errors}
    FileRead $2 $1 100
    FileClose $2
    ${TrimNewLines} "$1" $1
  ${EndIf}
  StrCpy $0 $1
  Pop $2
  Pop $1
  Exch $0
FunctionEnd

; Two versions are kept.
Function SweepOld
  Push "previous"
  Call LineOf
  Pop $1
  FindFirst $0 $2 "$INSTDIR\app-*"
  ${DoWhile} $2 != ""
    ${If} $2 != "app-${VERSION}"
    ${AndIf} $2 != $1
      RMDir /r "$INSTDIR\$2"
    ${EndIf}
    FindNext $0 $2
  ${Loop}
  FindClose $0
FunctionEnd
