; What must be so before anything is written. Exit codes of the setup and the uninstaller:

!define CODE_UNSUITED 3    ; 32-bit Windows, or older than Windows 10 1809
!define CODE_NEWER 4       ; a newer version is installed
!define CODE_OPEN 5        ; the desk did not close
!define CODE_PLACE 6       ; the folder, the room on the disk, or a file could not be written
!define CODE_PRESET 7      ; the county's preset is not right
!define CODE_NOT_RUNNING 8 ; the new version does not run on this computer
!define CODE_TWICE 9       ; another setup is running

!define OLDEST_BUILD 17763 ; Windows 10 1809, the floor of Qt 6.9 and CPython 3.13
!define ERROR_ALREADY_EXISTS 183

Function .onInit
  ${GetParameters} $Options
  ClearErrors
  ${GetOptions} "$Options" "/LOG=" $LogFile
  ${If} ${Errors}
    StrCpy $LogFile "$TEMP\Qianban-Setup.log"
  ${EndIf}
  ${IfNot} ${RunningX64}
    !insertmacro Stop "" ${CODE_UNSUITED} "${STOP_32}"
  ${EndIf}
  ${IfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    !insertmacro Stop "" ${CODE_UNSUITED} "${STOP_OLD}"
  ${EndIf}
  System::Call 'kernel32::CreateMutexW(p 0, i 0, w "QianbanSetup") p .r0 ?e'
  Pop $0
  ${If} $0 = ${ERROR_ALREADY_EXISTS}
    !insertmacro Stop "" ${CODE_TWICE} "${STOP_TWICE}"
  ${EndIf}
  InitPluginsDir
  Call ReadChoices
FunctionEnd

; The directory page stays where it is; whoever sees no page is told by the exit code.
!macro Refuse CODE TEXT
  !insertmacro Say "" "${TEXT}"
  MessageBox MB_OK|MB_ICONSTOP "${TEXT}" /SD IDOK
  SetErrorLevel ${CODE}
  ${If} ${Silent}
    Quit
  ${EndIf}
  Abort
!macroend

; Of the folder chosen; the directory page asks, and the installation itself once more for whoever sees no page.
Function CheckPlace
  StrLen $0 "$INSTDIR"
  StrCpy $1 "$INSTDIR" 2
  ${If} $0 > ${LONGEST_ROOT}
  ${OrIf} $1 == "\\"
    !insertmacro Refuse ${CODE_PLACE} "${STOP_PATH}"
  ${EndIf}
  Call ReadOld
  ${If} $OldVersion != ""
    ${VersionCompare} "$OldVersion" "${VERSION}" $0
    ${If} $0 = 1
      Call AskNewer
    ${EndIf}
  ${EndIf}
  CreateDirectory "$INSTDIR"
  ClearErrors
  FileOpen $0 "$INSTDIR\setup.try" w
  ${If} ${Errors}
    !insertmacro Refuse ${CODE_PLACE} "${STOP_PATH}"
  ${EndIf}
  FileClose $0
  Delete "$INSTDIR\setup.try"
  RMDir "$INSTDIR" ; where it is new, it is made when it is needed
  ${GetRoot} "$INSTDIR" $0
  ${DriveSpace} "$0\" "/D=F /S=M" $1
  ${If} $1 < ${NEEDED_MB}
    !insertmacro Refuse ${CODE_PLACE} "${STOP_ROOM}"
  ${EndIf}
FunctionEnd

; Never a downgrade without saying so.
Function AskNewer
  ClearErrors
  ${GetOptions} "$Options" "/DOWNGRADE=" $0
  ${If} $0 == "1"
    Return
  ${EndIf}
  ${If} ${Silent}
    !insertmacro Stop "" ${CODE_NEWER} "${STOP_NEWER}"
  ${EndIf}
  MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "${ASK_NEWER}" IDYES agreed
  SetErrorLevel ${CODE_NEWER}
  Quit
agreed:
  StrCpy $Options "$Options /DOWNGRADE=1" ; asked once
FunctionEnd

; Fills Old and OldVersion from the mark.
Function ReadOld
  StrCpy $Old ""
  StrCpy $OldVersion ""
  ClearErrors
  FileOpen $0 "$INSTDIR\current" r
  ${If} ${Errors}
    Return
  ${EndIf}
  FileRead $0 $1 100
  FileClose $0
  ${TrimNewLines} "$1" $1
  StrCpy $0 $1 4
  ${If} $0 == "app-"
  ${AndIf} ${FileExists} "$INSTDIR\$1\pythonw.exe"
    StrCpy $Old $1
    StrCpy $OldVersion $1 "" 4
  ${EndIf}
FunctionEnd
