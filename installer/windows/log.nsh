; What happened, for whoever rolls out to many computers: UTF-16 with a mark, one line each, in %TEMP% or where /LOG says.

!macro LogFunction UN
Function ${UN}Log
  Exch $0
  Push $1
  Push $2
  Push $3
  Push $4
  Push $5
  Push $6
  Push $7
  Push $8
  SetDetailsPrint both ; nothing but our own sentences is shown
  DetailPrint "$0"
  SetDetailsPrint none
  ${GetTime} "" "L" $1 $2 $3 $4 $5 $6 $7 ; day, month, year, weekday, hour, minute, second
  ClearErrors
  FileOpen $8 "$LogFile" a
  ${IfNot} ${Errors}
    FileSeek $8 0 END
    FileWriteUTF16LE /BOM $8 "$3-$2-$1 $5:$6:$7  ${VERSION}  $0${NL}"
    FileClose $8
  ${EndIf}
  ClearErrors
  Pop $8
  Pop $7
  Pop $6
  Pop $5
  Pop $4
  Pop $3
  Pop $2
  Pop $1
  Pop $0
FunctionEnd
!macroend
!insertmacro LogFunction ""
!insertmacro LogFunction "un."

!macro Say UN TEXT
  Push "${TEXT}"
  Call ${UN}Log
!macroend

; Says why, shows it unless silent, and ends with this exit code.
!macro Stop UN CODE TEXT
  !insertmacro Say "${UN}" "${TEXT}"
  MessageBox MB_OK|MB_ICONSTOP "${TEXT}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend
