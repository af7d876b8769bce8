"""What a guide is: from a folder of YAML files to one edition, complete, checked, typed and frozen.

Read `loader` first. `snapshot` holds the bytes of a folder at one moment; `models` and
`panels` say what may stand where; `references` checks what only all files together can
tell. `schema` tells editors what `models` and `panels` say. Nothing in here imports Qt.
"""
