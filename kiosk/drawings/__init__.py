"""Pictures made from data, as plain lists of shapes: what is drawn where. QML paints them. No Qt."""
