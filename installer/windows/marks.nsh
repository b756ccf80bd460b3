; A mark is the old one or the new one whenever the power goes: a new file, then MoveFileEx in its place.

!define REPLACE_WRITE_THROUGH 9

; content, name of a mark
!macro PutMarkFunction UN ROOT
Function ${UN}PutMark
  Exch $0
  Exch
  Exch $1
  Push $2
  Delete "${ROOT}\$0.new"
  FileOpen $2 "${ROOT}\$0.new" w
  FileWrite $2 "$1$\n"
  FileClose $2
  System::Call 'kernel32::MoveFileExW(w "${ROOT}\$0.new", w "${ROOT}\$0", i ${REPLACE_WRITE_THROUGH}) i .r2'
  Pop $2
  Pop $1
  Pop $0
FunctionEnd
!macroend
