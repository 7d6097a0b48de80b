"""Nothing in, a hundred queries out that want all there is: time, memory, rows, or another machine's answer."""

from __future__ import annotations

_ALL = "?{0}s ?{0}p ?{0}o"


def products() -> list[str]:
    """Everything with everything: joins that share no name."""
    found = []
    for size in (3, 4, 5, 8, 12):
        joined = " . ".join(_ALL.format(f"a{at}") for at in range(size))
        found += [
            f"SELECT (COUNT(*) AS ?n) {{ {joined} }}",
            f"SELECT * {{ {joined} }} ORDER BY ?a0s DESC(?a1o)",
            f"SELECT DISTINCT ?a0o ?a1o ?a2o {{ {joined} }}",
            f"ASK {{ {joined} FILTER(?a0s = <x:none> && ?a1o = ?a2o) }}",
            f"CONSTRUCT {{ ?a0s <x:p> ?a1o }} WHERE {{ {joined} }}",
        ]
    return found


def paths() -> list[str]:
    """Paths without end."""
    steps = (
        "(<>|!<>)*",
        "(!<x:a>)+",
        "(!<x:a>|^!<x:a>)*",
        "((!<x:a>)*/(!<x:b>)*)*",
        "(u:partOf|u:locatedIn|^u:mentions|u:mentions)*",
    )
    found = []
    for step in steps:
        found += [
            f"SELECT (COUNT(*) AS ?n) {{ ?a {step} ?b }}",
            f"SELECT * {{ ?a {step} ?b . ?b {step} ?c }}",
            f"SELECT * {{ ?a {step}/{step}/{step} ?b }} LIMIT 1000000",
        ]
    return found


def values() -> list[str]:
    """Tables written into the query."""
    many = " ".join(f'"{at}"' for at in range(9_000))
    few = " ".join(str(at) for at in range(300))
    blocks = " ".join(f"VALUES ?v{at} {{ {few} }}" for at in range(6))
    return [
        f"SELECT * {{ VALUES ?a {{ {many} }} ?s ?p ?o }}",
        f"SELECT (COUNT(*) AS ?n) {{ {blocks} }}",
        f"SELECT * {{ {blocks} }} ORDER BY ?v5",
        f"SELECT DISTINCT * {{ {blocks} }}",
        f"SELECT ?v0 (COUNT(*) AS ?n) {{ {blocks} }} GROUP BY ?v0 ?v1 ?v2 ?v3",
    ]


def expressions() -> list[str]:
    """Regular expressions that double with every letter, texts that double with every step, nests of brackets."""
    found = []
    for pattern in (
        "(a+)+$",
        "(.*)*x",
        "(工|会|工会)*$",
        "(.*){1,1000}",
        "(?:(?:a?){50}){50}",
        ".*.*.*.*.*.*.*x",
        "(\\\\w+\\\\s?)*!",
        "[一-龥]{1000,}",
    ):
        found += [
            f'SELECT * {{ ?s u:text ?t FILTER REGEX(?t, "{pattern}") }}',
            f'SELECT * {{ ?s ?p ?o . ?x ?y ?z FILTER REGEX(CONCAT(STR(?o), STR(?z)), "{pattern}", "i") }}',
            f'SELECT (REPLACE(?t, "{pattern}", "$0$0$0$0") AS ?r) {{ ?s u:text ?t . ?a ?b ?c }}',
        ]
    grown = '"工会"'
    for _ in range(14):
        grown = f"CONCAT({grown[:2000]}, STR(?s), STR(?s))" if len(grown) < 2000 else grown
    doubled = " ".join(f"BIND(CONCAT(?x{at}, ?x{at}) AS ?x{at + 1})" for at in range(40))
    found += [
        f"SELECT ({grown} AS ?x) {{ ?s ?p ?o . ?a ?b ?c }}",
        f'SELECT (STRLEN(?x40) AS ?n) {{ BIND("工会工会" AS ?x0) {doubled} }}',
        f"SELECT * {{ BIND({'(' * 500}1{')' * 500} AS ?x) }}",
        f"SELECT * {{ ?s ?p ?o FILTER({'!' * 2000}true) }}",
        "SELECT * " + "{ " * 300 + "?s ?p ?o" + " }" * 300,
        "SELECT * { ?s ?p ?o FILTER(" + " || ".join(f"?o = {at}" for at in range(4000)) + ") }",
        "SELECT * { " + " UNION ".join(["{ ?s ?p ?o }"] * 2000) + " }",
        "SELECT * { " + " ".join(f"OPTIONAL {{ ?s{at} ?p{at} ?o{at} }}" for at in range(60)) + " }",
        'SELECT (GROUP_CONCAT(?o; separator="") AS ?all) { ?s ?p ?o . ?a ?b ?c . ?d ?e ?f }',
        "SELECT * { ?s ?p ?o MINUS { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } }",
        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?i && ?c = <x:>) } }",
        "SELECT (SUM(RAND()) AS ?n) { ?s ?p ?o . ?a ?b ?c . ?d ?e ?f }",
        "SELECT (SHA512(GROUP_CONCAT(STR(?c))) AS ?n) { ?s ?p ?o . ?a ?b ?c . ?d ?e ?f } GROUP BY ?s ?a ?d",
        "SELECT * { { SELECT * { ?s ?p ?o . ?a ?b ?c } ORDER BY ?c } { SELECT * { ?d ?e ?f . ?g ?h ?i } ORDER BY ?i }}",
        "DESCRIBE * { ?s ?p ?o . ?a ?b ?c }",
        "SELECT * { GRAPH ?g { ?s ?p ?o } GRAPH ?h { ?a ?b ?c } GRAPH ?i { ?d ?e ?f } }",
    ]
    return found


def outward() -> list[str]:
    """What asks other machines, reads files, or changes something, in every spelling."""
    elsewhere = "http://127.0.0.1:{port}/"
    return [
        f"SELECT * {{ SERVICE <{elsewhere}> {{ ?s ?p ?o }} }}",
        f"SELECT * {{ SERVICE SILENT <{elsewhere}> {{ ?s ?p ?o }} }}",
        f"SELECT * {{ sErViCe ?where {{ ?s ?p ?o }} VALUES ?where {{ <{elsewhere}> }} }}",
        f"SELECT * {{ \\u0053ERVICE <{elsewhere}> {{ ?s ?p ?o }} }}",
        f"SELECT * {{ #\nSERVICE#\n<{elsewhere}> {{ ?s ?p ?o }} }}",
        f"SELECT * {{ {{ {{ OPTIONAL {{ SERVICE <{elsewhere}> {{ ?s ?p ?o }} }} }} }} }}",
        f"SELECT * FROM <{elsewhere}> {{ ?s ?p ?o }}",
        f"SELECT * FROM NAMED <{elsewhere}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        f"LOAD <{elsewhere}>",
        f"LOAD SILENT <{elsewhere}> INTO GRAPH <x:g>",
        "DROP ALL",
        "CLEAR SILENT ALL",
        "INSERT DATA { <x:a> <x:b> <x:c> }",
        "PREFIX x: <x:> DELETE WHERE { ?s ?p ?o }",
        "WITH <x:g> DELETE { ?s ?p ?o } INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o } ; DROP ALL",
    ]


QUERIES: tuple[str, ...] = (*products(), *paths(), *values(), *expressions(), *outward())
