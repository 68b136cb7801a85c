"""Pictures as phones and scanners make them, of every kind that is taken in."""

import io

from PIL import Image, ImageCms

from ocop_desk.domain.dossiers import Media

SIZE = (40, 60)


def saved(picture: Image.Image, media: str, **how: object) -> bytes:
    """The bytes of a picture in a format."""
    made = io.BytesIO()
    picture.save(made, media, **how)
    return made.getvalue()


def of_every_kind() -> dict[str, tuple[Media, bytes]]:
    """Grey pictures and red ones, 40 by 60, by a name for the kind."""
    frames = [Image.new("RGB", SIZE, colour) for colour in ("red", "blue")]
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return {
        "CMYK": (Media.JPEG, saved(Image.new("CMYK", SIZE, (0, 255, 255, 0)), "JPEG")),
        "progressive": (Media.JPEG, saved(Image.new("L", SIZE, 90), "JPEG", progressive=True)),
        "long profile": (Media.JPEG, saved(frames[0], "JPEG", icc_profile=profile * 40)),
        "several in one": (Media.JPEG, saved(frames[0], "MPO", save_all=True, append_images=frames[1:])),
        "16 bits": (Media.PNG, saved(Image.new("I;16", SIZE, 23_000), "PNG")),
        "transparent": (Media.PNG, saved(Image.new("RGBA", SIZE, (255, 0, 0, 128)), "PNG")),
        "black and white": (Media.PNG, saved(Image.new("1", SIZE, 0), "PNG")),
        "palette": (Media.PNG, saved(frames[0].convert("P"), "PNG")),
        "moving": (Media.PNG, saved(frames[0], "PNG", save_all=True, append_images=frames[1:])),
    }


def turned(orientation: int) -> bytes:
    """A photo whose upper left quarter is black when it is shown upright, kept as a phone held that way keeps it."""
    upright = Image.new("RGB", SIZE, "white")
    upright.paste("black", (0, 0, SIZE[0] // 2, SIZE[1] // 2))
    kept = upright if orientation == 1 else upright.transpose(_TO_KEEP[orientation])
    exif = Image.Exif()
    exif[0x0112] = orientation
    return saved(kept, "JPEG", exif=exif, quality=95)


_TO_KEEP = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
