import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectOf } from "../../../main/citations/effect.ts";
import {
  type Candidate,
  type CitedIdentity,
  identityOf,
  lawKey,
  resolveIdentities,
} from "../../../main/citations/resolve.ts";
import type { Citation } from "../../../main/model/citation.ts";

function cited(
  number: string | null,
  issuingBody: string | null,
  year: number | null,
  title: string | null = null,
): CitedIdentity {
  return { number, title, issuingBody, year, documentType: null, issueDate: null };
}

function bearer(id: string, referenceNumber: string, issuingBody: string | null, issueDate: string | null): Candidate {
  return { id, referenceNumber, issuingBody, issueDate, documentType: null, title: null };
}

const HA_NOI = "Ủy ban nhân dân thành phố Hà Nội";
const NGHE_AN = "Ủy ban nhân dân tỉnh Nghệ An";

describe("resolveIdentities", () => {
  it("tells documents that share a number apart by body and year", () => {
    const documents = [
      bearer("a", "17/CT-UBND", HA_NOI, "2021-07-23"),
      bearer("b", "17/CT-UBND", NGHE_AN, "2021-08-01"),
      bearer("c", "17/CT-UBND", HA_NOI, "2019-05-05"),
    ];
    const identities = [
      cited("17/CT-UBND", "Chủ tịch UBND TP Hà Nội", 2021),
      cited("17/CT-UBND", "UBND tỉnh Nghệ An", null),
      cited("17/CT-UBND", HA_NOI, 2019),
    ];
    expect(resolveIdentities(identities, documents)).toEqual([{ id: "a" }, { id: "b" }, { id: "c" }]);
  });

  it("leaves a mention that could mean two documents on a node of its own", () => {
    const documents = [
      bearer("a", "17/CT-UBND", HA_NOI, "2021-07-23"),
      bearer("b", "17/CT-UBND", NGHE_AN, "2021-08-01"),
    ];
    expect(resolveIdentities([cited("17/CT-UBND", null, null)], documents)).toEqual([
      { ghost: "ghost:17/CT-UBND|?|?" },
    ]);
  });

  it("takes the body from the symbol where it names one body alone", () => {
    expect(
      resolveIdentities(
        [cited("38/NQ-CP", "Thủ tướng", 2022), cited("38/NQ-CP", null, 2019)],
        [bearer("a", "38/NQ-CP", "Chính phủ", "2022-03-17")],
      ),
    ).toEqual([{ id: "a" }, { ghost: "ghost:38/NQ-CP|cp|2019" }]);
  });

  it("joins what says less to the only ghost it can mean, else keeps it apart", () => {
    const full = cited("17/CT-UBND", HA_NOI, 2021);
    const bare = cited("17/CT-UBND", null, null);
    const ghost = { ghost: "ghost:17/CT-UBND|uy-ban-nhan-dan-thanh-pho-ha-noi|2021" };
    expect(resolveIdentities([bare, full], [])).toEqual([ghost, ghost]);
    expect(resolveIdentities([bare, full, cited("17/CT-UBND", NGHE_AN, 2021)], [])[0]).toEqual({
      ghost: "ghost:17/CT-UBND|?|?",
    });
  });

  it("finds a law cited by name, by its year where the name recurs", () => {
    const law = (id: string, issueDate: string, referenceNumber: string): Candidate => ({
      id,
      referenceNumber,
      issuingBody: "Quốc hội",
      issueDate,
      documentType: "Luật",
      title: "Luật Đất đai",
    });
    const laws = [law("old", "2013-11-29", "45/2013/QH13"), law("new", "2024-01-18", "31/2024/QH15")];
    expect(
      resolveIdentities(
        [cited(null, "Quốc hội", 2013, "Luật Đất đai"), cited(null, "Quốc hội", 2024, "Luật Đất đai")],
        laws,
      ),
    ).toEqual([{ id: "old" }, { id: "new" }]);
    expect(resolveIdentities([cited(null, "Quốc hội", null, "Luật Đất đai")], laws)).toEqual([
      { ghost: "ghost:luat-dat-dai|quoc-hoi|?" },
    ]);
  });

  it("gives each identity the same target whatever the order they and the documents come in", () => {
    const bodies = [
      null,
      HA_NOI,
      "UBND TP Hà Nội",
      NGHE_AN,
      "Ủy ban nhân dân",
      "Ủy ban nhân dân thành phố",
      "Chủ tịch UBND tỉnh Nghệ An",
    ];
    const identity = fc.record({ body: fc.constantFrom(...bodies), year: fc.constantFrom(null, 2020, 2021) });
    const document = fc.record({
      body: fc.constantFrom(...bodies),
      date: fc.constantFrom(null, "2020-03-04", "2021-05-06"),
    });
    fc.assert(
      fc.property(
        fc.array(identity, { maxLength: 8 }),
        fc.array(document, { maxLength: 4 }),
        fc.nat(),
        (asked, held, seed) => {
          const identities = asked.map(({ body, year }) => cited("17/CT-UBND", body, year));
          const documents = held.map(({ body, date }, i) => bearer(`d${i}`, "17/CT-UBND", body, date));
          const straight = resolveIdentities(identities, documents);
          const order = identities.map((_, i) => i).sort((a, b) => ((a * 7919 + seed) % 13) - ((b * 7919 + seed) % 13));
          const shuffled = resolveIdentities(
            order.map((i) => identities[i] as CitedIdentity),
            [...documents].reverse(),
          );
          order.forEach((i, place) => {
            expect(shuffled[place]).toEqual(straight[i]);
          });
        },
      ),
    );
  });
});

describe("identityOf", () => {
  const citation: Citation = {
    raw: "Luật Đất đai năm 2013",
    span: [0, 21],
    referenceNumber: null,
    documentType: "Luật",
    title: "Luật Đất đai",
    issueDate: null,
    issuingBody: "Quốc hội",
    provision: null,
    relation: "refers",
    trigger: null,
    nestedIn: null,
    confidence: 0.9,
  };
  const citing = { issuingBody: HA_NOI, issuePlace: "Hà Nội", issueDate: "2022-01-01", regime: "state" } as const;

  it("reads the year of a law from its words", () => {
    expect(identityOf(citation, citing)).toMatchObject({ number: null, title: "Luật Đất đai", year: 2013 });
  });

  it("takes a provincial committee's own symbol for its own", () => {
    const own = {
      ...citation,
      raw: "Quyết định số 5/QĐ-UBND",
      title: null,
      referenceNumber: "5/QĐ-UBND",
      issuingBody: null,
    };
    expect(identityOf(own, citing)).toMatchObject({ number: "05/QĐ-UBND", issuingBody: HA_NOI, year: null });
    expect(identityOf(own, { ...citing, issuingBody: "Sở Y tế" })).toMatchObject({ issuingBody: null });
  });

  it("completes “Thành phố” by the place of the citing document", () => {
    const named = {
      ...citation,
      raw: "",
      title: null,
      referenceNumber: "17/CT-UBND",
      issuingBody: "Chủ tịch UBND Thành phố",
      issueDate: "2021-07-23",
    };
    expect(identityOf(named, { ...citing, issuingBody: "Sở Y tế" })).toMatchObject({
      issuingBody: "Chủ tịch Ủy ban nhân dân thành phố Hà Nội",
      year: 2021,
    });
  });
});

describe("lawKey", () => {
  it.each([
    ["Luật Phòng, chống bệnh truyền nhiễm", "luat-phong-chong-benh-truyen-nhiem"],
    ["Luật phòng chống bệnh truyền nhiễm năm 2007", "luat-phong-chong-benh-truyen-nhiem"],
    ["Luật Đất đai (sửa đổi)", "luat-dat-dai"],
  ])("%s", (title, key) => expect(lawKey(title)).toBe(key));
});

describe("effectOf", () => {
  it.each([
    ["replaces", "ends"],
    ["repeals", "ends"],
    ["suspends", "suspends"],
    ["amends", "changes"],
    ["refers", null],
    ["implements", null],
  ] as const)("%s: %s", (relation, effect) => expect(effectOf(relation)).toBe(effect));
});
