import { describe, expect, it } from "vitest";
import { type ParsedQuery, printQuery } from "../../../../main/model/query.ts";
import { type BuilderForm, EMPTY_FORM, readForm, writeForm } from "../../../../renderer/search/builder-form.ts";

const form = (part: Partial<BuilderForm>): BuilderForm => ({ ...EMPTY_FORM, ...part });

describe("what the boxes ask for", () => {
  it.each<[Partial<BuilderForm>, string]>([
    [{}, ""],
    [{ allWords: "mở cửa  trường học" }, "mở cửa trường học"],
    [{ allWords: 'phòng* "trường học"' }, 'phòng* "trường học"'],
    [{ phrase: 'dạy "trực tiếp' }, '"dạy trực tiếp"'],
    [{ anyWords: "covid, dịch bệnh" }, 'covid OR "dịch bệnh"'],
    [{ noWords: 'mật "hỏa tốc"' }, '-mật -"hỏa tốc"'],
    [{ noWords: "dự thảo" }, "-dự -thảo"],
    [{ number: "38/NQ-CP", type: "Nghị quyết" }, 'so:38/NQ-CP loai:"Nghị quyết"'],
    [{ body: "Sở Y tế", signer: "Lê Văn An" }, 'cq:"Sở Y tế" ky:"Lê Văn An"'],
    [{ from: "2021", to: "2021" }, "ngay:2021"],
    [{ from: "09/2021", to: "12/2021" }, "ngay:09/2021..12/2021"],
    [{ from: "9-2021" }, "ngay:9/2021.."],
    [{ to: "2020" }, "ngay:..2020"],
    [{ recipient: "Sở Tài chính", basis: "38/NQ-CP" }, 'noinhan:"Sở Tài chính" canCu:38/NQ-CP'],
  ])("%j: %s", (part, query) => {
    expect(printQuery(writeForm(form(part)))).toBe(query);
  });
});

describe("a query in the boxes", () => {
  const query: ParsedQuery = {
    groups: [
      [{ kind: "words", text: "mở cửa" }],
      [{ kind: "prefix", text: "trườ" }],
      [{ kind: "phrase", text: "dạy trực tiếp" }],
      [{ kind: "phrase", text: "thứ hai" }],
      [
        { kind: "words", text: "covid" },
        { kind: "phrase", text: "dịch bệnh" },
      ],
      [{ kind: "field", field: "type", text: "Kế hoạch" }],
      [{ kind: "field", field: "type", text: "Thông báo" }],
      [{ kind: "field", field: "date", text: "09/2021..12/2021" }],
      [{ kind: "words", text: "mật", excluded: true }],
      [{ kind: "field", field: "body", text: "Sở Y tế", excluded: true }],
    ],
  };

  it("fills the boxes; what has no box stays aside", () => {
    expect(readForm(query)).toEqual(
      form({
        allWords: "mở cửa trườ*",
        phrase: "dạy trực tiếp",
        anyWords: "covid, dịch bệnh",
        noWords: "mật",
        type: "Kế hoạch",
        from: "09/2021",
        to: "12/2021",
        rest: { groups: [query.groups[3] ?? [], query.groups[6] ?? [], query.groups[9] ?? []] },
      }),
    );
  });

  it("asks for the same again when nothing is changed", () => {
    const again = writeForm(readForm(query));
    const sorted = ({ groups }: ParsedQuery): string[] => groups.map((group) => JSON.stringify(group)).sort();
    expect(sorted(again)).toEqual(sorted(query));
  });

  it.each([
    ["2021", "2021", "2021"],
    ["2020..", "2020", ""],
    ["..2020", "", "2020"],
  ])("reads the date %s", (text, from, to) => {
    expect(readForm({ groups: [[{ kind: "field", field: "date", text }]] })).toMatchObject({ from, to });
  });
});
