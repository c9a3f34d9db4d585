"""Who calls for help, and who only sounds like it."""

from __future__ import annotations

import pytest

from wegweiser.understanding.certain import (
    has_crisis_sign,
    is_strained,
    may_be_crisis,
    takes_back,
)

CALLS = [
    "ich kann einfach nicht mehr",
    "i pack des nimma, wirklich",
    "ich mag nicht mehr leben",
    "mir wächst alles über den kopf und ich sehe keinen ausweg",
    "ich fühle mich so leer",
    "keiner würde mich vermissen",
    "ich hab mich gestern wieder geritzt",
    "ich verletze mich seit Monaten",
    "meine Mutter schlägt mich jeden Abend",
    "mein Freund hat mich gewürgt",
    "ich habe Angst, dass ich mir etwas antue",
    "gerade Panikattacke, ich krieg keine Luft",
    "ich bin am Ende meiner Kräfte",
    "ich halte das alles nicht mehr aus",
    "seit Wochen heule ich mich in den Schlaf",
    "ich bin depressiv und komme nicht aus dem Bett",
    "am liebsten wäre ich weg",
    "ohne mich wären alle besser dran",
    "hier liegen die Tabletten, ich nehm sie jetzt",
    "es hat doch alles keinen Sinn mehr",
    "ich hasse mich",
    "ich will für immer verschwinden",
    "Wie ist die Nummer der Telefonseelsorge?",
    "meine Tochter redet davon, dass sie nicht mehr da sein will",
    "mein Ex droht mir und steht vor dem Haus",
    "mein Trainer hat mich angefasst",
    "ich werde in der Schule gemobbt und kann nicht mehr",
    "morgen früh nicht mehr aufwachen, das wäre schön",
    "ich bin völlig verzweifelt",
    "ich stehe auf der Brücke",
    "i can't go on like this",
    "i cant take it any more",
    "there is no way out for me",
    "i feel so empty inside",
    "nobody would miss me",
    "i cut myself again last night",
    "i keep hurting myself",
    "my mother hits me every evening",
    "my boyfriend choked me, i am scared",
    "i am afraid of what i might do to myself",
    "panic attack right now, i can't breathe",
    "i'm at breaking point",
    "i cry myself to sleep every night",
    "i am so depressed i can't get out of bed",
    "i want to disappear for good",
    "everybody would be better off without me",
    "the pills are right here, i am taking them",
    "everything is pointless",
    "i hate myself",
    "i hate my life",
    "which helpline can i call?",
    "my daughter says she doesn't want to be alive",
    "my ex threatens me, he is at the door",
    "my coach touched me",
    "i am being bullied and i want it all to stop",
    "i wish i would not wake up tomorrow",
    "i am completely desperate",
    "i am standing on a bridge",
    "i have no reason to get up",
    "i want to die",
]
NO_CALLS = [
    "Früher habe ich gern gezeichnet, inzwischen nicht mehr.",
    "das kann ich nicht mehr sehen",
    "Verkauf will ich nicht mehr",
    "im Büro sitzen will ich nicht mehr",
    "ich will nach Hause",
    "ich will hier raus",
    "ich muss los",
    "ich hab genug von Excel",
    "ich lach mich tot",
    "ich lach mich kaputt",
    "ich könnte sterben vor Lachen",
    "ich sterbe vor Langeweile",
    "ich sterbe vor Neugier",
    "zum Sterben langweilig, dieser Job",
    "keine Lust mehr auf das Quiz",
    "mir reicht es mit Zahlen",
    "mein Vertrag läuft aus",
    "ich bin müde",
    "ich brauche eine Pause",
    "nie wieder Großraumbüro",
    "ich habe gekündigt",
    "in den Schichtdienst will ich nicht zurück",
    "die Pflege war mir zu anstrengend",
    "ich will was ganz anderes",
    "das wird mir jetzt zu lang",
    "der Job macht mir keinen Spaß mehr",
    "ich schreibe keine Texte mehr",
    "kein Bock mehr auf Kundentermine",
    "ich möchte nicht mehr pendeln",
    "bis morgen dann",
    "I want to go home",
    "I want to go now",
    "I want to leave",
    "I want to stop the quiz",
    "I used to enjoy drawing, not any more.",
    "I can't see another spreadsheet",
    "I don't want sales any more",
    "I don't want to do accounting any more",
    "no more numbers for me",
    "I nearly died laughing",
    "I'm bored to death",
    "I'm dying to know my result",
    "I am dying of boredom",
    "that office was to die for",
    "I have had it with Excel",
    "I am tired",
    "I need a break",
    "I quit my job",
    "never again an open plan office",
    "I want something completely different",
    "my contract ends in May",
    "I don't enjoy my job any more",
    "I don't write any more",
    "nursing was too exhausting",
    "I do not want to commute",
    "this is taking too long",
    "I have to go",
    "see you tomorrow then",
    "I want out of retail",
    "enough questions for today",
]


@pytest.mark.parametrize("text", CALLS)
def test_a_call_for_help_is_never_passed_over(text: str) -> None:
    assert may_be_crisis(text)


@pytest.mark.parametrize("text", NO_CALLS)
def test_no_call_for_help(text: str) -> None:
    assert not may_be_crisis(text)


@pytest.mark.parametrize("text", ["Ich will sterben vor Lachen", "I'm going to die laughing"])
def test_a_figure_of_speech_is_no_sign(text: str) -> None:
    assert not has_crisis_sign(text)


def test_a_sign_beside_a_figure_of_speech_still_counts() -> None:
    assert has_crisis_sign("ich lach mich tot, nein, ich will wirklich sterben")


@pytest.mark.parametrize(
    "text",
    ["nah jk", "Scherz", "war Spaß", "alles gut bin nur müde", "i mean the quiz lol", "I'm fine"],
)
def test_taken_back(text: str) -> None:
    assert takes_back(text)


@pytest.mark.parametrize("text", ["danke", "nein", "ok", "thanks"])
def test_not_taken_back(text: str) -> None:
    assert not takes_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "wil nich mer lebn",
        "i mog nimmer lebn",
        "i wanna unalive myself",
        "im going to kil mysefl",
        "Ich bring mcih um",
        "ich weiß nicht, ob ich morgen noch lebe",
        "sag meinen Eltern, dass ich sie lieb habe",
        "kein Job hilft mir, ich will einfach nicht mehr da sein",
        "meine Schwester will sich umbringen",
        "my cousin cuts herself",
        "ich schlucke jetzt 40 Tabletten",
        "this is goodbye",
    ],
)
def test_words_alone_tell_a_call(text: str) -> None:
    assert has_crisis_sign(text)


@pytest.mark.parametrize(
    "text",
    [
        "ich will einen Film über Selbstmord drehen",
        "an article about rape and the law",
        "das ist mein Abschied vom Einzelhandel",
        "mein Chef schlägt mich für die Stelle vor",
        "Stress bringt mich um",
        "I took too many courses",
        "I don't want to live in London",
        "I cut myself short",
        "schau mir was an",
    ],
)
def test_words_alone_tell_no_call(text: str) -> None:
    assert not has_crisis_sign(text)


@pytest.mark.parametrize(
    "text",
    [
        "ich hab Angst vor der Kamera",
        "Panik vor Prüfungen",
        "mein Chef schlägt vor, dass ich wechsle",
        "ich bin am Ende meiner Ausbildung",
        "ich möchte vom Schreiben leben",
        "i'm scared of exams",
        "at the end of my contract",
        "no point in a degree",
        "I'm desperate for a job",
        "I jumped into the project",
    ],
)
def test_dread_of_a_thing_is_no_call(text: str) -> None:
    assert not may_be_crisis(text)


@pytest.mark.parametrize(
    "text",
    [
        "ich hab Angst vor ihm",
        "Angst vor meinem Vater und der Arbeit",
        "am Ende meiner Kräfte",
        "i'm scared of him",
        "no point in living",
    ],
)
def test_dread_of_people_and_of_life_is_one(text: str) -> None:
    assert may_be_crisis(text)


@pytest.mark.parametrize(
    ("text", "strained"),
    [
        ("mein Job bringt mich um", True),
        ("ich halte es im Büro nicht mehr aus", True),
        ("my job is killing me", True),
        ("i'm burnt out", True),
        ("mein Job bringt mich um, ich will nicht mehr leben", False),
        ("ich bin ausgebrannt und sehe keine Hoffnung", False),
        ("ist der Job stressig, Burnout und so?", False),
        ("this deadline is killing me", False),
    ],
)
def test_worn_down_by_work(text: str, strained: bool) -> None:
    assert is_strained(text) == strained
