"""Every step of the work, in its order."""

from ui.office import Office
from ui.pages.board.step import BoardStep
from ui.pages.council.step import CouncilStep
from ui.pages.products.step import ProductsStep
from ui.pages.publish.step import PublishStep
from ui.pages.results.step import ResultsStep
from ui.pages.scoring.step import ScoringStep
from ui.pages.session.step import SessionStep
from ui.pages.start.step import StartStep
from ui.pages.step import Step


def all_steps(office: Office) -> list[Step]:
    """Start, council, products, session, scoring, board, results, publish.

    Dossiers will stand between products and session, the register after publishing.
    """
    kinds = (StartStep, CouncilStep, ProductsStep, SessionStep, ScoringStep, BoardStep, ResultsStep, PublishStep)
    return [kind(office) for kind in kinds]
