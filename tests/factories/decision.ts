/** An invented decision of a commune: what it says of itself and the sentences of its articles. */
export type DecisionOptions = {
  readonly number: string;
  /** "dd/mm/yyyy". */
  readonly date: string;
  readonly body?: string;
  /** Article texts, each a sentence or more. */
  readonly articles?: readonly string[];
  readonly title?: string;
  readonly type?: "QUYẾT ĐỊNH" | "TỜ TRÌNH" | "KẾ HOẠCH";
};

/** The text of such a decision; the type stands in the number too, or the reader will doubt it. */
export function makeDecision(options: DecisionOptions): string {
  const { number, date, body = "XÃ SƠN HẠ", type = "QUYẾT ĐỊNH" } = options;
  const [day, month, year] = date.split("/");
  const articles = options.articles ?? ["Ban hành kèm theo Quyết định này Nội quy tiếp công dân của xã."];
  return [
    "ỦY BAN NHÂN DÂN",
    body,
    "",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "",
    `Số: ${number}`,
    "",
    `${place(body)}, ngày ${day} tháng ${month} năm ${year}`,
    "",
    type,
    options.title ?? "Về việc ban hành nội quy tiếp công dân",
    "",
    `ỦY BAN NHÂN DÂN ${body}`,
    "",
    "Theo đề nghị của Công chức Văn phòng - Thống kê.",
    "",
    ...(type === "QUYẾT ĐỊNH" ? ["QUYẾT ĐỊNH:", ""] : []),
    ...articles.flatMap((article, i) => [`Điều ${i + 1}. ${article}`, ""]),
    "Nơi nhận:",
    "- Như trên;",
    "- Lưu: VT.",
    "",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "",
    "Hoàng Thị Mận",
    "",
  ].join("\n");
}

function place(body: string): string {
  return body
    .split(" ")
    .slice(1)
    .map((word) => word[0] + word.slice(1).toLocaleLowerCase("vi"))
    .join(" ");
}
