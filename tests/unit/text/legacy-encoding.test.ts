import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { convertLegacyText, decodeLegacyBytes } from "../../../main/text/legacy-encoding.ts";
import { isVietnameseSyllable } from "../../../main/text/legacy-encoding-syllable.ts";
import { convertTcvn3 } from "../../../main/text/legacy-encoding-tcvn3.ts";
import { convertViqr } from "../../../main/text/legacy-encoding-viqr.ts";
import { convertVni } from "../../../main/text/legacy-encoding-vni.ts";
import { encodeCp1258, encodeLegacy, encodeWindows1252, LETTER_ROWS } from "./legacy-letters.ts";

const SAMPLES = join(import.meta.dirname, "../../../resources/samples");
const samples = readdirSync(SAMPLES)
  .filter((name) => !name.endsWith(".pdf"))
  .map((name) => [name, readFileSync(join(SAMPLES, name), "utf8").normalize("NFC")] as const);

const isToned = (letter: string): boolean => /[\u0300\u0301\u0303\u0309\u0323]/.test(letter.normalize("NFD"));

describe("each letter", () => {
  it("is there with all its codes", () => {
    expect(new Set(LETTER_ROWS.map(({ letter }) => letter)).size).toBe(134);
  });

  it.each(LETTER_ROWS.map((row) => [row.letter, row] as const))("%s is read from VNI and TCVN3", (letter, row) => {
    expect(convertVni(row.vni)).toBe(letter);
    // A toned TCVN3 letter has one code for both cases; its capital is told by the words round it.
    const isShared = isToned(letter) && letter !== letter.toLowerCase();
    expect(convertTcvn3(`b${row.tcvn3}`)).toBe(isShared ? `b${letter.toLowerCase()}` : `b${letter}`);
  });

  it.each(LETTER_ROWS.filter(({ letter }) => !/[đĐ]/.test(letter)).map((row) => [row.letter, row] as const))(
    "%s is read from VIQR",
    (letter, row) => {
      // Marks count only where they make a syllable: ă and â never end one.
      const [onset, coda] = /[ăâ]/i.test(
        letter
          .normalize("NFD")
          .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "")
          .normalize("NFC"),
      )
        ? ["b", "n"]
        : ["", ""];
      expect(convertViqr(`x ${onset}${row.viqr}${coda} x`)).toBe(
        /[.]$/.test(row.viqr) && row.viqr.length === 2 ? `x ${row.viqr} x` : `x ${onset}${letter}${coda} x`,
      );
    },
  );

  it.each(["tcvn3", "vni", "viqr"] as const)("is read from %s in a capital word", (encoding) => {
    const words =
      "ÁP ẢNH HÃY LẠI HẮC RẰNG LẲNG BẴNG MẶT ẤN TẦNG CẨN DẪN TRẬT BÉ VẺ VẼ KẸ BẾN LỀN KỂ LỄ HỆ ĐÍCH MÌNH SỈ NGHĨA";
    expect(convertLegacyText(encodeLegacy(words, encoding))).toEqual({ text: words, encoding });
  });
});

describe("convertLegacyText", () => {
  it.each([
    ["Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam", "tcvn3"],
    ["COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "vni"],
    ["Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam", "viqr"],
    ["Côòng hoÌa xaÞ hôòi chuÒ nghiÞa Viêòt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam", "cp1258"],
    // capitals of a .VnTimeH font
    ["CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "tcvn3"],
    [
      "§éc lËp - Tù do - H¹nh phóc\nHµ Néi, ngµy 02 th¸ng 9",
      "Độc lập - Tự do - Hạnh phúc\nHà Nội, ngày 02 tháng 9",
      "tcvn3",
    ],
    ["THµNH PHè Hµ NéI\nSë Y TÕ", "THÀNH PHỐ HÀ NỘI\nSỞ Y TẾ", "tcvn3"],
    ["ñy ban nh©n d©n x· S¬n Khª\nSè: 12/Q§-UB", "Ủy ban nhân dân xã Sơn Khê\nSố: 12/QĐ-UB", "tcvn3"],
    // a capital written by letter and code together
    ["¸p dông §A¸P ¸N chÊm ®iÓm", "Áp dụng ĐÁP ÁN chấm điểm", "tcvn3"],
    // ư, whose code is the soft hyphen: dropped by a program, or shown as a hyphen
    ["Nhµ n­íc, v¨n th­ l­u tr÷, ®­êng", "Nhà nước, văn thư lưu trữ, đường", "tcvn3"],
    ["Nhµ n-íc, v¨n th- l-u tr÷, QS-12, ®-êng", "Nhà nước, văn thư lưu trữ, QS-12, đường", "tcvn3"],
    ["Nhµ níc, tr­êng häc, ®­êng".replaceAll("\u00ad", ""), "Nhà nước, trường học, đường", "tcvn3"],
    ["· Néi dung phiªn häp\n· §Þa ®iÓm häp", "· Nội dung phiên họp\n· Địa điểm họp", "tcvn3"],
    ["Caên cöù Nghò ñònh; Ñeà nghò ngöôøi kyù", "Căn cứ Nghị định; Đề nghị người ký", "vni"],
    ["Ca(n cu+' QDD-UBND, nga`y 3\\. Theo dde^` nghi.", "Căn cứ QĐ-UBND, ngày 3. Theo đề nghị", "viqr"],
    ["DDu+a ra. Bo^. Gia'o du.c ra lu+o+.t so^' lie^.u.", "Đưa ra. Bộ Giáo dục ra lượt số liệu.", "viqr"],
  ])("reads %s", (text, expected, encoding) => {
    expect(convertLegacyText(text)).toEqual({ text: expected, encoding });
  });

  it.each([
    "Cộng hòa xã hội chủ nghĩa Việt Nam",
    "Cộng hòa xã hội chủ nghĩa Việt Nam".normalize("NFD"),
    "Số: 12/QĐ-UBND ngày 5/6/2020 «về việc» §5, 20°C, ½ số hộ · ®",
    "Ông bà có lòng tôn kính thì nên góp phần, hôm trưa",
    "Ông Hà, cô Lý và bé Tú có mì, phê, trà, nho khô",
    "Cong hoa xa hoi chu nghia Viet Nam, khong dau",
    "Le garçon a été créé à l'hôtel où nous étions; «décès» à Besançon, août",
    "Größe und Maß für die Übung über Häuser, Öl und Fräulein Müller",
    "El niño está aquí más años después, ¿qué pasó? ¡Día único!",
    "A língua portuguesa não é só coração, é também opinião e ação",
    "Příliš žluťoučký kůň úpěl ďábelské ódy",
    "It's a test. I'm so. He's to go. We'll be. Who? Me? No. Do re. mi. fa. a+b",
    "do. re. mi. fa. so. la. ti. do. re. mi. fa. so.",
    "for (let i = 0; i < a.length; i++) { a(i)^b; o+u; e~ f(x)=a^n*b^n; q?.y; } // a`b` o'clock",
    "x = y^2 + a^b + o+p; ~/bin/a.out `date` || echo $(ls a*)",
    "Ç µ © ® · ¸",
    "µ",
    "",
    "\ud800 lone ¸ surrogate \udc00",
  ])("leaves %j as it is", (text) => {
    expect(convertLegacyText(text)).toEqual({ text, encoding: "unicode" });
  });

  it.each(samples)("leaves the demo document %s as it is", (_, text) => {
    expect(convertLegacyText(text)).toEqual({ text, encoding: "unicode" });
  });

  it("converts only the pasted lines of a Unicode text", () => {
    const pasted = "VÒ viÖc ban hµnh quy chÕ v¨n th­, l­u tr÷ cña x·\nHµ Néi, ngµy 5\n(§· ký)";
    const text = `Số: 12/QĐ-UBND, café 5 °C\n${pasted}\nCăn cứ Luật Lưu trữ; «à»\n· Mục 1`;
    expect(convertLegacyText(text)).toEqual({
      text: "Số: 12/QĐ-UBND, café 5 °C\nVề việc ban hành quy chế văn thư, lưu trữ của xã\nHà Nội, ngày 5\n(Đã ký)\nCăn cứ Luật Lưu trữ; «à»\n· Mục 1",
      encoding: "tcvn3",
    });
  });

  it.each(["©", "a(", "a.", "th-", "§ ", "Hµ NéI ", "¸\n", "Co^.ng ", "a^a^a^a^", "\n \n", "µ. ", "x-y ", " "])(
    "comes to the end of a long run of %j",
    (unit) => {
      // A quadratic reader runs into the test's time limit here; how time grows is measured in tests/bench/reading-extremes.bench.ts.
      const text = unit.repeat(Math.ceil(500_000 / unit.length));
      for (const convert of [convertTcvn3, convertViqr, convertVni]) expect(convert(text)).not.toBe("");
      expect(convertLegacyText(text).text).not.toBe("");
    },
  );
});

describe("a demo document in an old encoding", () => {
  it.each(["tcvn3", "vni", "viqr"] as const)("comes back from %s", (encoding) => {
    let [letters, wrong] = [0, 0];
    for (const [name, text] of samples) {
      const back = convertLegacyText(encodeLegacy(text, encoding));
      expect(back.encoding, name).toBe(encoding);
      expect(back.text.length, name).toBe(text.length);
      letters += text.length;
      for (let at = 0; at < text.length; at++) if (text[at] !== back.text[at]) wrong++;
    }
    expect(letters).toBeGreaterThan(20_000);
    expect(wrong / letters).toBeLessThanOrEqual(0.001);
  });

  it.each([
    ["tcvn3", (text: string) => encodeWindows1252(encodeLegacy(text, "tcvn3"))],
    ["vni", (text: string) => encodeWindows1252(encodeLegacy(text, "vni"))],
    ["cp1258", encodeCp1258],
  ] as const)("comes back from bytes of %s", (encoding, encode) => {
    for (const [name, text] of samples) {
      const back = decodeLegacyBytes(encode(text));
      expect(back?.encoding, name).toBe(encoding);
      expect(back?.text.toLowerCase(), name).toBe(text.toLowerCase());
    }
  });
});

describe("decodeLegacyBytes", () => {
  it.each([
    ["French in Windows-1252", encodeWindows1252("Le garçon a été créé à l'hôtel où nous étions en août")],
    ["German in Windows-1252", encodeWindows1252("Größe und Maß für die Übung über Häuser, schöne Öfen")],
    ["UTF-8 with a broken byte", Uint8Array.of(...new TextEncoder().encode("Cộng hòa xã hội chủ nghĩa"), 0xc3)],
    ["a binary file", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00)],
    ["no bytes", new Uint8Array(0)],
  ])("refuses %s", (_, bytes) => {
    expect(decodeLegacyBytes(bytes)).toBeNull();
  });
});

describe("isVietnameseSyllable", () => {
  it.each([
    "nghĩa",
    "NGHIÊNG",
    "quyết",
    "gì",
    "giếng",
    "hoà",
    "hòa",
    "thuỷ",
    "khuya",
    "ngoằn",
    "a",
    "y",
    "việt".normalize("NFD"),
  ])("takes %s", (word) => expect(isVietnameseSyllable(word)).toBe(true));

  it.each(["this", "street", "ngi", "cac", "cảt", "Céng2", "nghÜa", "viÖt", "quộq", "été", "créé", "áà", ""])(
    "does not take %s",
    (word) => expect(isVietnameseSyllable(word)).toBe(false),
  );
});
