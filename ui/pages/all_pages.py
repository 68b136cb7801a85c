"""Every page of the window, in the order of the work."""

from ui.office import Office
from ui.pages.board.page import BoardPage
from ui.pages.council.page import CouncilPage
from ui.pages.page import Page
from ui.pages.products.page import ProductsPage
from ui.pages.publish.page import PublishPage
from ui.pages.results.page import ResultsPage
from ui.pages.scoring.page import ScoringPage
from ui.pages.session.page import SessionPage
from ui.pages.start.page import StartPage


def make_pages(office: Office) -> list[Page]:
    """Start, council, products, session, scoring, board, results, publish.

    Dossiers will stand between products and session, the register after publishing.
    """
    kinds = (StartPage, CouncilPage, ProductsPage, SessionPage, ScoringPage, BoardPage, ResultsPage, PublishPage)
    return [kind(office) for kind in kinds]
