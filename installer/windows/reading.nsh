; How the launcher reads a mark, strictly: whatever a power cut or a person has left in the file, no other program starts.

!define LONGEST_MARK 200
!define LONGEST_NAME 68

; name of a mark -> the folder it names, empty where it names none of ours: app-, then letters, digits, . + -
Function ReadMark
  Exch $0
  Push $1
  Push $2
  Push $3
  StrCpy $3 ""
  ClearErrors
  FileOpen $1 "$EXEDIR\$0" r
  ${IfNot} ${Errors}
    StrCpy $0 0
    ${Do}
      ClearErrors
      FileReadByte $1 $2
      ${If} ${Errors}
      ${OrIf} $0 >= ${LONGEST_MARK}
        ${ExitDo}
      ${EndIf}
      IntOp $0 $0 + 1
      ${If} $2 = 0
      ${OrIf} $2 = 10
      ${OrIf} $2 = 13
        StrCpy $2 32
      ${EndIf}
      ${If} $2 >= 127
        StrCpy $2 63 ; a sign no name may have
      ${EndIf}
      IntFmt $2 "%c" $2
      StrCpy $3 "$3$2"
    ${Loop}
    FileClose $1
  ${EndIf}
  Push $3
  Call Stripped
  Pop $3
  Push $3
  Call IsName
  Pop $0
  ${If} $0 == ""
    StrCpy $3 ""
  ${EndIf}
  StrCpy $0 $3
  Pop $3
  Pop $2
  Pop $1
  Exch $0
FunctionEnd

; a text -> the same without blanks at its ends
Function Stripped
  Exch $0
  Push $1
  ${Do}
    StrCpy $1 $0 1
    ${If} $1 != " "
      ${ExitDo}
    ${EndIf}
    StrCpy $0 $0 "" 1
  ${Loop}
  ${Do}
    StrCpy $1 $0 1 -1
    ${If} $1 != " "
      ${ExitDo}
    ${EndIf}
    StrCpy $0 $0 -1
  ${Loop}
  Pop $1
  Exch $0
FunctionEnd

; a text -> "1" where it is the name of a folder of ours, else empty
Function IsName
  Exch $0
  Push $1
  Push $2
  Push $3
  StrLen $1 $0
  StrCpy $2 $0 4
  ${If} $2 S!= "app-"
  ${OrIf} $1 < 5
  ${OrIf} $1 > ${LONGEST_NAME}
    StrCpy $0 ""
  ${Else}
    StrCpy $2 4
    StrCpy $3 "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    ${Do}
      StrCpy $1 $0 1 $2
      ${If} $1 == ""
        StrCpy $0 "1"
        ${ExitDo}
      ${EndIf}
      Push $1
      Push $3
      Call Among
      Pop $1
      ${If} $1 == ""
        StrCpy $0 ""
        ${ExitDo}
      ${EndIf}
      StrCpy $3 "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.+-"
      IntOp $2 $2 + 1
    ${Loop}
  ${EndIf}
  Pop $3
  Pop $2
  Pop $1
  Exch $0
FunctionEnd

; a sign, signs -> "1" where it is one of them, else empty
Function Among
  Exch $0
  Exch
  Exch $1
  Push $2
  ${Do}
    StrCpy $2 $0 1
    ${If} $2 == ""
      ${ExitDo}
    ${EndIf}
    ${If} $2 S== $1
      StrCpy $2 "1"
      ${ExitDo}
    ${EndIf}
    StrCpy $0 $0 "" 1
  ${Loop}
  StrCpy $0 $2
  Pop $2
  Pop $1
  Exch $0
FunctionEnd

; a folder -> "1" where it holds a Python, else empty
Function Usable
  Exch $0
  ${If} $0 == ""
  ${OrIfNot} ${FileExists} "$EXEDIR\$0\pythonw.exe"
  ${OrIf} ${FileExists} "$EXEDIR\$0\pythonw.exe\*.*"
    StrCpy $0 ""
  ${Else}
    StrCpy $0 "1"
  ${EndIf}
  Exch $0
FunctionEnd
