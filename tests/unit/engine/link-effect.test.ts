import { describe, expect, it } from "vitest";
import type { Engine } from "../../../main/engine/index.ts";
import { makeDecision } from "../../factories/decision.ts";
import { openTestEngine, writeFiles } from "../../factories/engine.ts";

const SON_HA = "của Ủy ban nhân dân xã Sơn Hạ";
const OLD = makeDecision({ number: "07/QĐ-UBND", date: "05/03/2020" });

async function engineWith(...texts: readonly string[]): Promise<Engine> {
  const engine = openTestEngine();
  await engine.importPaths([writeFiles(Object.fromEntries(texts.map((text, i) => [`${i}.txt`, text])))]);
  return engine;
}

function acting(number: string, date: string, ...articles: readonly string[]): string {
  return makeDecision({ number, date, articles, title: "Về việc nội quy tiếp công dân" });
}

const REPLACES = `Quyết định này thay thế Quyết định số 07/QĐ-UBND ngày 05/3/2020 ${SON_HA}.`;

describe("effectOn", () => {
  it.each([
    ["nothing acts on it", [], "in-force", []],
    ["replaced", [acting("31/QĐ-UBND", "20/03/2024", REPLACES)], "ended", ["replaces whole"]],
    ...(
      [
        ["said not to be replaced", "Quyết định này không thay thế", "in-force", []],
        ["words exchanged", "Thay cụm từ “Phòng Nội vụ” bằng cụm từ “Phòng Văn hóa” tại", "changed", ["amends part"]],
        ["words struck out", "Bãi bỏ cụm từ “tạm thời” tại", "changed", ["amends part"]],
        ["its form replaced", "Thay thế biểu mẫu ban hành kèm theo", "partly", ["replaces part"]],
        ["an unheard suspension lifted", "Chấm dứt việc tạm đình chỉ thi hành", "in-force", []],
      ] as const
    ).map(([name, words, state, notices]) => {
      const said = `${words} Quyết định số 07/QĐ-UBND ngày 05/3/2020 ${SON_HA}.`;
      return [name, [acting("31/QĐ-UBND", "20/03/2024", said)], state, [...notices]] as const;
    }),
    [
      "repealed in part",
      [acting("31/QĐ-UBND", "20/03/2024", `Bãi bỏ Điều 3 Quyết định số 07/QĐ-UBND ngày 05/3/2020 ${SON_HA}.`)],
      "partly",
      ["repeals part Điều 3"],
    ],
    [
      "amended",
      [
        acting(
          "31/QĐ-UBND",
          "20/03/2024",
          `Sửa đổi, bổ sung Điều 2 Quyết định số 07/QĐ-UBND ngày 05/3/2020 ${SON_HA}.`,
        ),
      ],
      "changed",
      ["amends part Điều 2"],
    ],
    [
      "suspended",
      [acting("31/QĐ-UBND", "20/03/2024", `Đình chỉ thi hành Quyết định số 07/QĐ-UBND ngày 05/3/2020 ${SON_HA}.`)],
      "suspended",
      ["suspends whole"],
    ],
  ] as const)("%s", async (_, others, state, notices) => {
    const engine = await engineWith(OLD, ...others);
    const report = engine.effectOn("07/QĐ-UBND", null);
    expect(report.state).toBe(state);
    expect(
      report.notices.map(({ relation, scope, provision }) => [relation, scope, provision].filter(Boolean).join(" ")),
    ).toEqual(notices);
    engine.close();
  });

  it("answers as of a day: before the act was issued nothing is known of it, and it counts from the day it says", async () => {
    const later = acting(
      "31/QĐ-UBND",
      "20/03/2024",
      REPLACES,
      "Quyết định này có hiệu lực thi hành kể từ ngày 01/5/2024.",
    );
    const engine = await engineWith(OLD, later);
    const on = (date: string) => engine.effectOn("07/QĐ-UBND", date);
    expect(on("2024-03-19")).toMatchObject({ state: "in-force", notices: [] });
    expect(on("2024-04-30")).toMatchObject({
      state: "in-force",
      notices: [{ pending: true, effectiveFrom: "2024-05-01", by: { label: "31/QĐ-UBND" } }],
    });
    expect(on("2024-05-01")).toMatchObject({ state: "ended", notices: [{ pending: false }] });
    expect(on("2020-03-04").state).toBe("not-yet");
    engine.close();
  });

  it("follows a line of replacements to its last document", async () => {
    const second = acting("31/QĐ-UBND", "20/03/2022", REPLACES);
    const third = acting(
      "45/QĐ-UBND",
      "10/06/2024",
      `Quyết định này thay thế Quyết định số 31/QĐ-UBND ngày 20/3/2022 ${SON_HA}.`,
    );
    const engine = await engineWith(OLD, second, third);
    expect(engine.effectOn("07/QĐ-UBND", "2023-01-01").latest?.label).toBe("31/QĐ-UBND");
    const now = engine.effectOn("07/QĐ-UBND", null);
    expect(now.latest?.label).toBe("45/QĐ-UBND");
    expect(now.notices[0]?.followedBy.map(({ label }) => label)).toEqual(["45/QĐ-UBND"]);
    engine.close();
  });

  it("lets a suspension end when the suspending document is repealed, or on the day it names", async () => {
    const suspends = acting(
      "31/QĐ-UBND",
      "20/03/2022",
      `Đình chỉ thi hành Quyết định số 07/QĐ-UBND ngày 05/3/2020 ${SON_HA}.`,
    );
    const lifts = acting("45/QĐ-UBND", "10/06/2024", `Bãi bỏ Quyết định số 31/QĐ-UBND ngày 20/3/2022 ${SON_HA}.`);
    const engine = await engineWith(OLD, suspends, lifts);
    expect(engine.effectOn("07/QĐ-UBND", "2023-01-01").state).toBe("suspended");
    expect(engine.effectOn("07/QĐ-UBND", null)).toMatchObject({
      state: "in-force",
      notices: [{ relation: "suspends", endedBy: { label: "45/QĐ-UBND" } }],
    });
    engine.close();
    const until = acting(
      "31/QĐ-UBND",
      "20/03/2022",
      `Đình chỉ thi hành Quyết định số 07/QĐ-UBND ngày 05/3/2020 ${SON_HA} đến hết ngày 30/6/2022.`,
    );
    const other = await engineWith(OLD, until);
    expect(other.effectOn("07/QĐ-UBND", "2022-06-30").state).toBe("suspended");
    expect(other.effectOn("07/QĐ-UBND", "2022-07-01").state).toBe("in-force");
    other.close();
  });

  it.each([
    "Chấm dứt việc tạm đình chỉ thi hành",
    "Bãi bỏ việc đình chỉ thi hành",
    "Thôi đình chỉ thi hành",
    "Hủy bỏ việc tạm đình chỉ hiệu lực thi hành của",
  ])("lets a suspension end on the day of a document that says so: %s", async (words) => {
    const suspends = acting(
      "31/QĐ-UBND",
      "20/03/2022",
      `Tạm đình chỉ thi hành Quyết định số 07/QĐ-UBND ngày 05/3/2020 ${SON_HA}.`,
    );
    const lifts = acting("45/QĐ-UBND", "10/06/2024", `${words} Quyết định số 07/QĐ-UBND ngày 05/3/2020 ${SON_HA}.`);
    const engine = await engineWith(OLD, suspends, lifts);
    expect(engine.effectOn("07/QĐ-UBND", "2024-06-09").state).toBe("suspended");
    expect(engine.effectOn("07/QĐ-UBND", "2024-06-10")).toMatchObject({
      state: "in-force",
      notices: [{ relation: "suspends", endedBy: { label: "45/QĐ-UBND" } }],
    });
    engine.close();
  });

  it("hears no proposal, no older document and no link that a person rejected", async () => {
    const proposal = makeDecision({
      number: "31/TTr-UBND",
      date: "20/03/2024",
      type: "TỜ TRÌNH",
      articles: [REPLACES],
    });
    const older = acting("31/QĐ-UBND", "20/03/2019", REPLACES);
    const engine = await engineWith(OLD, proposal, older);
    expect(engine.effectOn("07/QĐ-UBND", null).notices).toEqual([]);
    engine.close();

    const rejecting = await engineWith(OLD, acting("31/QĐ-UBND", "20/03/2024", REPLACES));
    const by = rejecting.getDocument("31/QĐ-UBND");
    const ordinals = by.citations.filter(({ relation }) => relation === "replaces").map(({ ordinal }) => ordinal);
    rejecting.judgeLinks(by.id, ordinals, { kind: "reject" });
    expect(rejecting.effectOn("07/QĐ-UBND", null)).toMatchObject({ state: "in-force", notices: [] });
    rejecting.close();
  });

  it("lays an act told in another document's title at the door of that one", async () => {
    const told = acting(
      "60/QĐ-UBND",
      "10/06/2024",
      `Thực hiện Quyết định số 31/QĐ-UBND ngày 20/3/2022 ${SON_HA} sửa đổi, bổ sung Quyết định số 07/QĐ-UBND ngày 05/3/2020 ${SON_HA}.`,
    );
    const engine = await engineWith(OLD, told);
    const [notice] = engine.effectOn("07/QĐ-UBND", null).notices;
    expect(notice).toMatchObject({
      relation: "amends",
      by: { ghost: true, label: "31/QĐ-UBND" },
      saidBy: { label: "60/QĐ-UBND" },
    });
    engine.close();
  });
});
