; The shortcuts bear the name under which the desk shows in the taskbar (desktop/ui/taskbar.py): whoever pins the
; open window pins Qianban.exe, and not the Python that runs it.

!define APP_ID "Qianban.Desk"
!include "Win\COM.nsh"
!include "Win\Propkey.nsh"

; path of a shortcut
Function NameShortcut
  Exch $0
  Push $1
  Push $2
  Push $3
  Push $4
  Push $5
  Push $6
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r1 ""
  ${If} $1 P<> 0
    ${IUnknown::QueryInterface} $1 '("${IID_IPersistFile}",.r2)'
    ${If} $2 P<> 0
      ${IPersistFile::Load} $2 '("$0",${STGM_READWRITE}).r6'
      ${IUnknown::QueryInterface} $1 '("${IID_IPropertyStore}",.r3)'
      ${If} $6 = 0
      ${AndIf} $3 P<> 0
        System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r4'
        System::Call '*(&w32 "${APP_ID}")p.r6'
        System::Call '*${SYSSTRUCT_PROPVARIANT}(${VT_LPWSTR},,p r6)p.r5'
        ${IPropertyStore::SetValue} $3 '(r4,r5)'
        ${IPropertyStore::Commit} $3 ""
        ${IPersistFile::Save} $2 '("$0",1)'
        System::Free $6
        System::Free $4
        System::Free $5
      ${EndIf}
      ${If} $3 P<> 0
        ${IUnknown::Release} $3 ""
      ${EndIf}
      ${IUnknown::Release} $2 ""
    ${EndIf}
    ${IUnknown::Release} $1 ""
  ${EndIf}
  Pop $6
  Pop $5
  Pop $4
  Pop $3
  Pop $2
  Pop $1
  Pop $0
FunctionEnd
