; The pages, in Chinese.

!define MUI_ICON "../../resources/icons/qianban.ico"
!define MUI_UNICON "../../resources/icons/qianban.ico"
!define MUI_ABORTWARNING
!define MUI_WELCOMEFINISHPAGE_BITMAP "side.bmp"

!define MUI_WELCOMEPAGE_TITLE "${WELCOME_TITLE}"
!define MUI_WELCOMEPAGE_TEXT "${WELCOME_TEXT}"
!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE CheckPlace
!insertmacro MUI_PAGE_DIRECTORY
!define MUI_PAGE_CUSTOMFUNCTION_PRE UnlessPreset
!define MUI_COMPONENTSPAGE_SMALLDESC
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "${FINISH_TITLE}"
!define MUI_FINISHPAGE_TEXT "${FINISH_TEXT}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\Qianban.exe"
!define MUI_FINISHPAGE_RUN_TEXT "${FINISH_RUN}"
!insertmacro MUI_PAGE_FINISH

UninstPage custom un.DataPage un.DataPageLeft
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "SimpChinese"

; The county has chosen already.
Function UnlessPreset
  ${If} ${FileExists} "$PresetFolder\preset.json"
    Abort
  ${EndIf}
FunctionEnd
