"""Citizens who do not exist: names, identity numbers, telephones, addresses, drawn from a seed."""

from datetime import date, timedelta
from random import Random

from sync.casework.facts import Agency, Party
from sync.casework.regions import Region

SURNAMES = "杨王张李潘吴龙石罗陈刘韦余文蒋熊胡周姚田唐梁莫白欧谭郑何邓彭袁万平郭金孙赵黄任冯余令狐欧阳"
GIVEN = (
    "秀英芳桂兰珍凤琴玉梅花香美春莲光明国华正忠德昌荣贵成文武胜勇强军建平安福兴祥林森海江波涛志远学才俊杰健雷"
    "宇航浩然子涵梓轩诗雨欣怡佳慧敏静丽娟燕霞红艳萍玲娜婷晓晨阳旭东升先开元朝廷再金银洪万代老通应启绍世永"
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def identity_number(random: Random, county: str, birth: date, male: bool) -> str:
    """Well-formed, with its check digit."""
    order = random.randrange(1, 999)
    order += (order & 1) != male
    digits = f"{county}{birth:%Y%m%d}{order % 1000:03d}"
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return digits + "10X98765432"[total % 11]


def name(random: Random) -> str:
    surname = "欧阳" if random.random() < 0.01 else random.choice(SURNAMES)
    return surname + "".join(random.choice(GIVEN) for _ in range(1 if random.random() < 0.2 else 2))


def phone(random: Random) -> str:
    return random.choice(
        ("135", "136", "138", "139", "150", "151", "158", "177", "182", "183", "187", "188")
    ) + "".join(str(random.randrange(10)) for _ in range(8))


def citizen(random: Random, village: Region, township: str) -> Party:
    """A person of that village as a card reader and a clerk enter her."""
    male = random.random() < 0.5
    birth = date(1940, 1, 1) + timedelta(days=random.randrange(68 * 365))
    county = village.code[:6] if random.random() < 0.9 else random.choice(("522601", "522632", "522729", "430224"))
    return Party(
        name=name(random),
        number=identity_number(random, county, birth, male),
        phone=phone(random),
        gender="1" if male else "2",
        birth=birth,
        ethnic=random.choice(("苗族", "苗族", "苗族", "水族", "汉族", "侗族", "布依族")),
        region=village.code,
        address=f"{township}{village.name}{random.choice('一二三四五六七八九')}组{random.randrange(1, 160)}号",
    )


def village_agent(random: Random, village: Region) -> Agency:
    birth = date(1965, 1, 1) + timedelta(days=random.randrange(30 * 365))
    return Agency(
        kind="村级",
        name=name(random),
        number=identity_number(random, village.code[:6], birth, random.random() < 0.5),
        phone=phone(random),
        authority="委托书",
    )
