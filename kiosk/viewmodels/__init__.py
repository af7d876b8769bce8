"""The only thing that QML talks to: QObjects and list models over frozen content.

Texts reach QML in all their languages at once, as a map from language code to text (the
one text for all languages under ""). QML picks; so a change of language touches no model
and moves nothing on the screen.
"""
