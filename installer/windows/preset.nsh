; What the county put beside the setup. Read and copied by the new version itself (desktop.preset_taker), which tells
; through a small file: [setup] good, said, autostart, minutes, desktop.

!macro Told NAME TO
  ReadINIStr ${TO} "$PLUGINSDIR\preset.ini" "setup" "${NAME}"
!macroend

; From the command line, else as an earlier installation left them; a preset comes between (TakePreset).
Function ReadChoices
  ClearErrors
  ${GetOptions} "$Options" "/PRESET=" $PresetFolder
  ${If} ${Errors}
    StrCpy $PresetFolder "$EXEDIR"
  ${EndIf}
  ReadRegStr $0 HKCU "${RUN_KEY}" "Qianban"
  ${If} $0 != ""
    !insertmacro SelectSection ${SecTray}
  ${EndIf}
  ReadRegDWORD $Minutes HKCU "${SETTINGS}" "SyncMinutes"
  ${If} $Minutes > 0
    !insertmacro SelectSection ${SecSync}
  ${Else}
    StrCpy $Minutes ${USUAL_MINUTES}
  ${EndIf}
  ReadRegDWORD $0 HKCU "${SETTINGS}" "NoDesktop"
  ${If} $0 = 1
    !insertmacro UnselectSection ${SecDesktop}
  ${EndIf}
  Call CommandLineChoices
FunctionEnd

; What stands there counts over everything.
Function CommandLineChoices
  ClearErrors
  ${GetOptions} "$Options" "/AUTOSTART=" $0
  ${IfNot} ${Errors}
    Push $0
    Push ${SecTray}
    Call Choose
  ${EndIf}
  ClearErrors
  ${GetOptions} "$Options" "/DESKTOP=" $0
  ${IfNot} ${Errors}
    Push $0
    Push ${SecDesktop}
    Call Choose
  ${EndIf}
  ClearErrors
  ${GetOptions} "$Options" "/TASK=" $0
  ${IfNot} ${Errors}
    Push $0
    Push ${SecSync}
    Call Choose
    ${If} $0 > 1
      StrCpy $Minutes $0
    ${EndIf}
  ${EndIf}
FunctionEnd

; "0" or a number, a section
Function Choose
  Exch $1
  Exch
  Exch $0
  ${If} $0 > 0
    !insertmacro SelectSection $1
  ${Else}
    !insertmacro UnselectSection $1
  ${EndIf}
  Pop $0
  Pop $1
FunctionEnd

; Before anything is switched: a preset that is not right stops the setup. "\.": E: alone is not the root of the U-disk.
Function TakePreset
  !insertmacro Say "" "${SAY_PRESET}"
  ClearErrors
  ${GetOptions} "$Options" "/PACKAGE=" $0
  ExecWait '"$Target\pythonw.exe" -m desktop.preset_taker "$PresetFolder\." "$INSTDIR" "$PLUGINSDIR\preset.ini" "$0"' $Code
  !insertmacro Told "said" $PresetSaid
  !insertmacro Told "good" $0
  ${If} $0 != "1"
    ${If} $PresetSaid == ""
      StrCpy $PresetSaid "preset.json"
    ${EndIf}
    RMDir /r "$Target"
    !insertmacro Stop "" ${CODE_PRESET} "${STOP_PRESET}"
  ${EndIf}
  ${If} $PresetSaid != ""
    !insertmacro Say "" "$PresetSaid"
  ${EndIf}
  !insertmacro Told "autostart" $0
  ${If} $0 != ""
    Push $0
    Push ${SecTray}
    Call Choose
  ${EndIf}
  !insertmacro Told "desktop" $0
  ${If} $0 != ""
    Push $0
    Push ${SecDesktop}
    Call Choose
  ${EndIf}
  !insertmacro Told "minutes" $0
  ${If} $0 != ""
    Push $0
    Push ${SecSync}
    Call Choose
    ${If} $0 > 0
      StrCpy $Minutes $0
    ${EndIf}
  ${EndIf}
  Call CommandLineChoices
FunctionEnd
