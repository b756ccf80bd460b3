; Launcher, shortcuts, kinds of files, autostart, Apps & Features. All of it belongs to the user alone (HKCU).

!define CLASSES "Software\Classes"
!define SHCNE_ASSOCCHANGED 0x08000000

; One that is running may be renamed, but not written over.
Function WriteLauncher
  SetOutPath "$INSTDIR"
  Delete "$INSTDIR\Qianban.exe.old"
  File "/oname=Qianban.exe.new" "${LAUNCHER}"
  System::Call 'kernel32::MoveFileExW(w "$INSTDIR\Qianban.exe.new", w "$INSTDIR\Qianban.exe", i ${REPLACE_WRITE_THROUGH}) i .r0'
  ${If} $0 = 0
    Rename "$INSTDIR\Qianban.exe" "$INSTDIR\Qianban.exe.old"
    Push "$INSTDIR\Qianban.exe.new"
    Push "$INSTDIR\Qianban.exe"
    Call RenameFolder
  ${EndIf}
  WriteUninstaller "$INSTDIR\uninstall.exe"
FunctionEnd

Function WriteLinks
  SetOutPath "$INSTDIR" ; where the program starts in
  CreateShortcut "$SMPROGRAMS\${LINK}" "$INSTDIR\Qianban.exe" "" "$INSTDIR\Qianban.exe" 0 SW_SHOWNORMAL "" "${DESCRIPTION}"
  Push "$SMPROGRAMS\${LINK}"
  Call NameShortcut
  ${If} ${SectionIsSelected} ${SecDesktop}
    CreateShortcut "$DESKTOP\${LINK}" "$INSTDIR\Qianban.exe" "" "$INSTDIR\Qianban.exe" 0 SW_SHOWNORMAL "" "${DESCRIPTION}"
    Push "$DESKTOP\${LINK}"
    Call NameShortcut
    DeleteRegValue HKCU "${SETTINGS}" "NoDesktop"
  ${Else}
    Delete "$DESKTOP\${LINK}"
    WriteRegDWORD HKCU "${SETTINGS}" "NoDesktop" 1
  ${EndIf}
FunctionEnd

!macro Kind SUFFIX NAME TITLE
  WriteRegStr HKCU "${CLASSES}\.${SUFFIX}" "" "${NAME}"
  WriteRegStr HKCU "${CLASSES}\${NAME}" "" "${TITLE}"
  WriteRegStr HKCU "${CLASSES}\${NAME}\DefaultIcon" "" "$INSTDIR\Qianban.exe,0"
  WriteRegStr HKCU "${CLASSES}\${NAME}\shell\open\command" "" '"$INSTDIR\Qianban.exe" desk --open "%1"'
!macroend

!macro NoKind SUFFIX NAME
  ReadRegStr $0 HKCU "${CLASSES}\.${SUFFIX}" ""
  ${If} $0 == "${NAME}"
    DeleteRegKey HKCU "${CLASSES}\.${SUFFIX}"
  ${EndIf}
  DeleteRegKey HKCU "${CLASSES}\${NAME}"
!macroend

Function WriteKinds
  !insertmacro Kind "qbe" "Qianban.Enrolment" "${TYPE_ENROLMENT}"
  !insertmacro Kind "qbd" "Qianban.Bundle" "${TYPE_BUNDLE}"
  System::Call 'shell32::SHChangeNotify(i ${SHCNE_ASSOCCHANGED}, i 0, p 0, p 0)'
FunctionEnd

Function WriteAutostart
  ${If} ${SectionIsSelected} ${SecTray}
    WriteRegStr HKCU "${RUN_KEY}" "Qianban" '"$INSTDIR\Qianban.exe" desk --tray'
  ${Else}
    DeleteRegValue HKCU "${RUN_KEY}" "Qianban"
  ${EndIf}
FunctionEnd

Function WriteUninstall
  WriteRegStr HKCU "${SETTINGS}" "Root" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${DESCRIPTION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\Qianban.exe,0"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR\app-${VERSION}" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" $0
FunctionEnd
