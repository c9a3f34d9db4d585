"""The statements of a turn, built once: building them anew took longer than running them.

Bound values: `key` (conversation), `message` (message id), `offer` (payload), `shown` (title).
"""

from __future__ import annotations

import sqlalchemy as sa
from rasa.shared.core.events import UserUttered

from wegweiser.rasa_ext.store.schema import CONVERSATION, EVENT, OFFER

_KEY = sa.bindparam("key")
_OF_IT = EVENT.c.conversation_id == _KEY
_BY_USER = EVENT.c.type == UserUttered.type_name
_OFFERED = sa.and_(OFFER.c.conversation_id == _KEY, OFFER.c.payload == sa.bindparam("offer"))

STATE = sa.select(CONVERSATION.c.state).where(CONVERSATION.c.id == _KEY)
LANGUAGE = sa.select(CONVERSATION.c.language).where(CONVERSATION.c.id == _KEY)
ADD_CONVERSATION = CONVERSATION.insert()
TOUCH = CONVERSATION.update().where(CONVERSATION.c.id == _KEY)

ALL_EVENTS = sa.select(EVENT).where(_OF_IT).order_by(EVENT.c.seq)
#: From the user message that has `before` user messages behind it; from the start if none has.
LAST_EVENTS = ALL_EVENTS.where(
    EVENT.c.seq
    >= sa.func.coalesce(
        sa.select(EVENT.c.seq)
        .where(_OF_IT, _BY_USER)
        .order_by(EVENT.c.seq.desc())
        .offset(sa.bindparam("before"))
        .limit(1)
        .scalar_subquery(),
        0,
    )
)
_FIRST = (
    sa.select(EVENT.c.seq).where(_OF_IT, EVENT.c.message_id == sa.bindparam("message"))
).scalar_subquery()
_NEXT = sa.select(sa.func.min(EVENT.c.seq)).where(_OF_IT, _BY_USER, EVENT.c.seq > _FIRST)
EVENTS_OF_TURN = ALL_EVENTS.where(
    EVENT.c.seq >= _FIRST,
    # No user message follows the last turn: it goes on to the end.
    EVENT.c.seq < sa.func.coalesce(_NEXT.scalar_subquery(), sa.text(str(2**31 - 1))),
)
ADD_EVENTS = EVENT.insert()

TITLE = sa.select(OFFER.c.title).where(_OFFERED)
DROP_OFFERS = OFFER.delete().where(_OFFERED)
ADD_OFFERS = OFFER.insert().values(
    conversation_id=_KEY, payload=sa.bindparam("offer"), title=sa.bindparam("shown")
)
