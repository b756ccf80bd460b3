; Takes the program away and leaves the data, unless a person says twice that it shall go too. Only what is named here
; is deleted: somebody may have put other things into the folder.
;
;   uninstall.exe [/S] [/DATA=1] [/LOG=file]      /DATA=1 asks before it deletes; /S asks nothing, so it keeps

!define SWEEP_TRIES 10

Var RemoveData
Var DataBox

Function un.onInit
  ${GetParameters} $Options
  ClearErrors
  ${GetOptions} "$Options" "/LOG=" $LogFile
  ${If} ${Errors}
    StrCpy $LogFile "$TEMP\Qianban-Setup.log"
  ${EndIf}
  StrCpy $DataFolder "$LOCALAPPDATA\QianbanData" ; desktop/device/settings.py
  StrCpy $RemoveData ""
  ClearErrors
  ${GetOptions} "$Options" "/DATA=" $0
  ${If} $0 == "1"
  ${AndIfNot} ${Silent}
    StrCpy $RemoveData "1"
  ${EndIf}
FunctionEnd

Function un.DataPage
  !insertmacro MUI_HEADER_TEXT "${UN_DATA_TITLE}" "${UN_DATA_SUBTITLE}"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 60u "${UN_TEXT}"
  Pop $0
  ${NSD_CreateCheckbox} 0 70u 100% 12u "${UN_DATA_BOX}"
  Pop $DataBox
  ${If} $RemoveData == "1"
    ${NSD_Check} $DataBox
  ${EndIf}
  nsDialogs::Show
FunctionEnd

Function un.DataPageLeft
  ${NSD_GetState} $DataBox $0
  StrCpy $RemoveData ""
  ${If} $0 = ${BST_CHECKED}
    MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "${UN_ASK_DATA}" IDYES agreed
    ${NSD_Uncheck} $DataBox
    Abort
agreed:
    StrCpy $RemoveData "1"
  ${EndIf}
FunctionEnd

Section "un.program"
  SetDetailsPrint none
  Call un.CloseDesk
  Call un.RemoveTask
  DeleteRegValue HKCU "${RUN_KEY}" "Qianban"
  !insertmacro NoKind "qbe" "Qianban.Enrolment"
  !insertmacro NoKind "qbd" "Qianban.Bundle"
  System::Call 'shell32::SHChangeNotify(i ${SHCNE_ASSOCCHANGED}, i 0, p 0, p 0)'
  Delete "$SMPROGRAMS\${LINK}"
  Delete "$DESKTOP\${LINK}"
  Call un.RemoveProgram
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "${SETTINGS}"
  Call un.Data
SectionEnd

Function un.CloseDesk
  StrCpy $1 ""
  FileOpen $0 "$INSTDIR\current" r
  FileRead $0 $1 100
  FileClose $0
  ${TrimNewLines} "$1" $1
  Push "$1"
  Call un.AskToClose
  Pop $Code
  ${If} $Code == ${STILL_THERE}
    !insertmacro Stop "un." ${CODE_OPEN} "${UN_STOP_OPEN}"
  ${EndIf}
FunctionEnd

Function un.RemoveProgram
  SetOutPath "$TEMP"
  StrCpy $1 0
  ${Do} ; what has just been closed may hold its files for a moment
    FindFirst $0 $2 "$INSTDIR\app-*"
    ${DoWhile} $2 != ""
      RMDir /r "$INSTDIR\$2"
      FindNext $0 $2
    ${Loop}
    FindClose $0
    Delete "$INSTDIR\Qianban.exe"
    ${IfNot} ${FileExists} "$INSTDIR\app-*"
    ${AndIfNot} ${FileExists} "$INSTDIR\Qianban.exe"
      ${ExitDo}
    ${EndIf}
    IntOp $1 $1 + 1
    Sleep 500
  ${LoopUntil} $1 >= ${SWEEP_TRIES}
  RMDir /r "$INSTDIR\updates"
  Delete "$INSTDIR\current"
  Delete "$INSTDIR\previous"
  Delete "$INSTDIR\before"
  Delete "$INSTDIR\current.new" ; of a write that was cut
  Delete "$INSTDIR\previous.new"
  Delete "$INSTDIR\returned.new"
  Delete "$INSTDIR\before.new"
  Delete "$INSTDIR\returned"
  Delete "$INSTDIR\trial"
  Delete "$INSTDIR\trial.1"
  Delete "$INSTDIR\trial.2"
  Delete "$INSTDIR\preset.json"
  Delete "$INSTDIR\ca.pem"
  Delete "$INSTDIR\*.qbe"
  Delete "$INSTDIR\Qianban.exe.old"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only where nothing of somebody else's is in it
FunctionEnd

Function un.Data
  ${If} $RemoveData == "1"
    RMDir /r "$LOCALAPPDATA\QianbanData-training"
    RMDir /r "$DataFolder"
    ${If} ${FileExists} "$DataFolder\*.*"
      !insertmacro Say "un." "${UN_PART}"
      MessageBox MB_OK|MB_ICONEXCLAMATION "${UN_PART}" /SD IDOK
    ${Else}
      !insertmacro Say "un." "${UN_REMOVED}"
      MessageBox MB_OK|MB_ICONINFORMATION "${UN_REMOVED}" /SD IDOK
    ${EndIf}
  ${ElseIf} ${FileExists} "$DataFolder\*.*"
    !insertmacro Say "un." "${UN_KEPT}"
    MessageBox MB_OK|MB_ICONINFORMATION "${UN_KEPT}" /SD IDOK
  ${EndIf}
FunctionEnd
