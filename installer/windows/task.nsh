; The background synchronisation as a task of Windows: only for this user, only while signed in, one at a time.

!define OF_TASK 'xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task" version="1.2"'

Function WriteTask
  ${IfNot} ${SectionIsSelected} ${SecSync}
    Call RemoveTask
    Return
  ${EndIf}
  ${WordReplace} "$INSTDIR" "&" "&amp;" "+" $0
  FileOpen $1 "$PLUGINSDIR\task.xml" w
  FileWriteUTF16LE /BOM $1 '<?xml version="1.0" encoding="UTF-16"?>${NL}<Task ${OF_TASK}>${NL}'
  FileWriteUTF16LE $1 '<RegistrationInfo><Description>${DESCRIPTION}</Description></RegistrationInfo>${NL}'
  FileWriteUTF16LE $1 '<Triggers><TimeTrigger><Repetition><Interval>PT$Minutes'
  FileWriteUTF16LE $1 'M</Interval></Repetition><StartBoundary>2026-01-01T00:00:00</StartBoundary><Enabled>true</Enabled></TimeTrigger></Triggers>${NL}'
  FileWriteUTF16LE $1 '<Principals><Principal id="Author"><LogonType>InteractiveToken</LogonType>'
  FileWriteUTF16LE $1 '<RunLevel>LeastPrivilege</RunLevel></Principal></Principals>${NL}'
  FileWriteUTF16LE $1 '<Settings><MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>'
  FileWriteUTF16LE $1 '<DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries><StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>'
  FileWriteUTF16LE $1 '<StartWhenAvailable>true</StartWhenAvailable><ExecutionTimeLimit>PT1H</ExecutionTimeLimit></Settings>${NL}'
  FileWriteUTF16LE $1 '<Actions Context="Author"><Exec><Command>"$0\Qianban.exe"</Command>'
  FileWriteUTF16LE $1 '<Arguments>sync --once</Arguments></Exec></Actions>${NL}</Task>${NL}'
  FileClose $1
  nsExec::Exec '"$SYSDIR\schtasks.exe" /Create /F /TN "${TASK}" /XML "$PLUGINSDIR\task.xml"'
  Pop $Code
  ${If} $Code == "0"
    WriteRegDWORD HKCU "${SETTINGS}" "SyncMinutes" $Minutes
  ${Else}
    !insertmacro Say "" "${SAY_NO_TASK}"
  ${EndIf}
FunctionEnd

!macro RemoveTaskFunction UN
Function ${UN}RemoveTask
  ReadRegDWORD $0 HKCU "${SETTINGS}" "SyncMinutes"
  ${If} $0 > 0
    nsExec::Exec '"$SYSDIR\schtasks.exe" /Delete /F /TN "${TASK}"'
    Pop $0
    DeleteRegValue HKCU "${SETTINGS}" "SyncMinutes"
  ${EndIf}
FunctionEnd
!macroend
!insertmacro RemoveTaskFunction ""
!insertmacro RemoveTaskFunction "un."
