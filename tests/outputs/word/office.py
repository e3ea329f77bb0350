"""LibreOffice, asked to accept or to reject every tracked change of some documents."""

import re
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

MACRO = """
Sub Settle(folder As String)
  On Error GoTo trouble
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  Dim names() As String
  Dim count As Integer
  Dim one As String
  one = Dir(folder & "/*.docx")
  Do While one <> ""
    ReDim Preserve names(count)
    names(count) = one
    count = count + 1
    one = Dir
  Loop
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  For n = 0 To count - 1
    For Each way In ways(names(n))
      place = ConvertToURL(folder & "/" & names(n))
      made = StarDesktop.loadComponentFromURL(place, "_blank", 0, hidden())
      wish = ".uno:" & way & "AllTrackedChanges"
      helper.executeDispatch(made.CurrentController.Frame, wish, "", 0, Array())
      made.storeToURL(place & "." & way & ".fodt", flat())
      made.close(True)
    Next
  Next
  StarDesktop.terminate()
  Exit Sub
trouble:
  f = FreeFile
  Open folder & "/trouble.txt" For Output As #f
  Print #f, Error & " " & Erl
  Close #f
  StarDesktop.terminate()
End Sub

Function ways(name As String)
  ways = Array("Accept")
  If InStr(name, "-both") > 0 Then ways = Array("Accept", "Reject")
End Function

Function flat()
  Dim made(0) As New com.sun.star.beans.PropertyValue
  made(0).Name = "FilterName" : made(0).Value = "OpenDocument Text Flat XML"
  flat = made()
End Function
"""
XBA = (
    '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE script:module PUBLIC '
    '"-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd"><script:module '
    'xmlns:script="http://openoffice.org/2000/script" script:name="Module1" '
    'script:language="StarBasic">{}</script:module>'
)


def settled(folder: Path, profile: Path) -> None:
    """Beside each .docx its text with all changes accepted; of “-both” also with all rejected."""
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{profile}"]
    # The first start makes the profile, and would write its own macros over ours.
    _run(*command, "--terminate_after_init")
    module = profile / "user" / "basic" / "Standard" / "Module1.xba"
    module.write_text(XBA.format(escape(MACRO)), encoding="utf-8")
    _run(*command, f'macro:///Standard.Module1.Settle("{folder}")')


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=240)


def words(file: Path) -> list[str]:
    """The words of each paragraph of a text that LibreOffice saved."""
    from lxml import etree

    text = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
    (body,) = etree.parse(file).xpath("//*[local-name()='text' and local-name(..)='body']")
    assert not list(body.iter(f"{text}tracked-changes"))
    made = ["".join(one.itertext()) for one in body.iter(f"{text}p", f"{text}h")]
    return [" ".join(re.split(r"\s+", one)).strip() for one in made if one.strip()]
