; A desk that is open is asked to close, as a person would close it: drafts are kept. `desk --quit` waits for that.

!define NOBODY_THERE 3 ; desktop/leaving.py: nobody had to be asked
!define STILL_THERE 1

; folder of the version that may be running -> its exit code, empty where it cannot be asked
!macro AskToCloseFunction UN
Function ${UN}AskToClose
  Exch $0
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\$0\pythonw.exe"
    ExecWait '"$INSTDIR\$0\pythonw.exe" -m desktop.start desk --quit' $0
    ${If} ${Errors}
      StrCpy $0 ""
    ${EndIf}
  ${Else}
    StrCpy $0 ""
  ${EndIf}
  ClearErrors
  Exch $0
FunctionEnd
!macroend
!insertmacro AskToCloseFunction ""
!insertmacro AskToCloseFunction "un."

; A version beside it may be put down while the old one is still open; the same one once more may not.
Function CloseDesk
  StrCpy $WasOpen ""
  ${If} $Old == ""
    Return
  ${EndIf}
  !insertmacro Say "" "${SAY_CLOSING}"
again:
  Push $Old
  Call AskToClose
  Pop $Code
  ${If} $Code == "0"
    StrCpy $WasOpen "1"
  ${ElseIf} $Code == ${STILL_THERE}
  ${AndIf} $OldVersion == "${VERSION}"
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${ASK_OPEN}" /SD IDCANCEL IDRETRY again
    !insertmacro Stop "" ${CODE_OPEN} "${STOP_OPEN}"
  ${EndIf}
FunctionEnd
