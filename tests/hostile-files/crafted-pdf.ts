import type { HostileFile } from "./hostile-file.ts";

/** A PDF of the given objects, with a right table of offsets. */
function writePdf(objects: readonly string[], trailer = ""): Buffer {
  let text = "%PDF-1.7\n";
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = text.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

const CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";
const PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>";

const file = (name: string, bytes: Buffer): HostileFile => ({ name: `pdf-${name}.pdf`, bytes });
const deep = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);
const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** PDFs whose parts lead in circles, are missing or are beyond measure. */
export function craftPdfs(): readonly HostileFile[] {
  return [
    file("khong-trang", writePdf([CATALOG, "<< /Type /Pages /Kids [] /Count 0 >>"])),
    file("dem-sai", writePdf([CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 99999999 >>", PAGE])),
    file("dem-am", writePdf([CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count -4 >>", PAGE])),
    file("cay-vong", writePdf([CATALOG, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"])),
    file(
      "cay-vong-hai",
      writePdf([CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 2 >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]),
    ),
    file("trang-tro-den-minh", writePdf([CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "3 0 R"])),
    file("bang-vong", writePdf([CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", PAGE], "/Prev 9")),
    file("khong-goc", writePdf(["<< >>"])),
    ...craftPages(),
    ...craftContents(),
  ];
}

function craftPages(): readonly HostileFile[] {
  return [
    file(
      "trang-khong-lo",
      writePdf([
        CATALOG,
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9000000 9000000] >>",
      ]),
    ),
    file(
      "trang-am",
      writePdf([
        CATALOG,
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [100 100 0 0] >>",
      ]),
    ),
    file(
      "trang-nan",
      writePdf([
        CATALOG,
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 (a) null] >>",
      ]),
    ),
    file("ngoac-sau", writePdf([CATALOG, `<< /Type /Pages /Kids ${deep(20_000)} /Count 1 >>`])),
    file(
      "noi-dung-vong",
      writePdf([
        CATALOG,
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /XObject << /A 5 0 R >> >> >>",
        stream("/A Do"),
        "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 5 0 R >> >> /Length 5 >>\nstream\n/A Do\nendstream",
      ]),
    ),
  ];
}

function craftContents(): readonly HostileFile[] {
  return [
    file(
      "q-vo-han",
      writePdf([
        CATALOG,
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>",
        stream("q ".repeat(2_000)),
      ]),
    ),
    file(
      "do-dai-sai",
      writePdf([
        CATALOG,
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>",
        "<< /Length 4 0 R >>\nstream\nq\nendstream",
      ]),
    ),
    file("nhieu-trang-trong", writePdf([CATALOG, `<< /Type /Pages /Kids [${"3 0 R ".repeat(3)}] /Count 3 >>`, PAGE])),
    file("chi-dau", Buffer.from("%PDF-1.7\n%%EOF")),
    file("dau-tre", Buffer.concat([Buffer.alloc(900, 0x20), Buffer.from("%PDF-1.4\n")])),
    file(
      "co-mat-khau",
      writePdf(
        [CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", PAGE],
        "/Encrypt << /Filter /Standard /V 1 /R 2 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) /P -44 >> /ID [(a)(a)]",
      ),
    ),
  ];
}
