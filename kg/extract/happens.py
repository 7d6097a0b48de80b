"""What is said of an occasion or a room that takes place or opens, in the one wording that every rule asks for."""

from __future__ import annotations

# How it does: 正式启动, 定期举办, 接续开展.
HOW = (
    r"(?:正式|顺利|圆满|成功|胜利|隆重|如期|火热|火爆|热闹|热烈|精彩|激情|浓情|温情|温馨|暖心|欢乐|定期|常态化|持续|接续|接连|陆续|相继|轮番|同步|一并"
    r"|同时|同期|同日|近日|日前|今[日天]|昨[日天]|当[日天]|随后|由此|也|还|已|已经|将|均"
    r"|全部|全面|全线|先后|分别|首次|再次|再度|如约|盛大)*"
)
# What an occasion does, and what a room, a corps or a way of working does, too.
OCCURS = (
    r"举行|举办|召开|启动|开幕|闭幕|启幕|落幕|落下帷幕|拉开|收官|开场|结业|圆满结束|"
    r"(?:鸣[哨笛枪锣])?开[赛跑]|开班|开营|开讲|开课|开播|开唱|开馆|上演|登场|揭牌|挂牌"
)
OPENS = r"亮相|启用|投用|问世|上线|落户|成型|成形|建成|落成|应运而生|遍地开花"
# What a building does that ends like one (在某文化宫|开馆).
OPENED = ("开馆", "闭馆", "开园", "开院")
# In front of the name of a place: something is there, goes there or is brought there.
THERE = (
    r"(?:在|位于|地处|坐落于|走进|走上|来到了?|前往|赶[赴到]|奔赴|深入|入驻|进驻|齐聚|汇聚|相聚|依托|落户于?|落地于?|亮相于?|现身于?|选址"
    # Each way to begin has a first character of its own: other patterns are tried at each character of a text.
    rf"|{'|'.join(f'{put}(?:置|立|家|迁)?[在到进入至]了?' for put in '设建放开选聚办送搬迁插住停')})"
)
