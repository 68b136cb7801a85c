"""Evidence on the screen: pages made beside the window, and the widgets that show them."""
