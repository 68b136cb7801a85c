"""Every step of the work, in its order."""

from ui.office import Office
from ui.pages.board.step import BoardStep
from ui.pages.council.step import CouncilStep
from ui.pages.dossier.step import DossierStep
from ui.pages.products.step import ProductsStep
from ui.pages.publish.step import PublishStep
from ui.pages.results.step import ResultsStep
from ui.pages.scoring.step import ScoringStep
from ui.pages.session.step import SessionStep
from ui.pages.start.step import StartStep
from ui.pages.step import Step


def all_steps(office: Office) -> list[Step]:
    """Start, council, products, dossiers, session, scoring, board, results, publish; the register will come last."""
    kinds = (
        StartStep,
        CouncilStep,
        ProductsStep,
        DossierStep,
        SessionStep,
        ScoringStep,
        BoardStep,
        ResultsStep,
        PublishStep,
    )
    return [kind(office) for kind in kinds]
