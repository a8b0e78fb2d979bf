import type { Failure } from "../../main/model/error.ts";
import { archive, settle } from "./archive.ts";
import { drawForPrint, openPdf } from "./pdf-file.ts";

const PRINT_DPI = 300;

/**
 * Fills the print view (#print-root, shown only on paper) with the pages of the file at 300 dpi, opens the
 * system's print dialog, and empties it again. Answers with the failure, or null.
 */
export async function printPages(
  bytes: Uint8Array,
  onPage: (page: number, total: number) => void,
): Promise<Failure | null> {
  const view = document.getElementById("print-root");
  if (view === null) return { kind: "internal", detail: "index.html has no #print-root" };
  const pdf = await openPdf(bytes);
  const addresses: string[] = [];
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      onPage(number, pdf.numPages);
      const address = URL.createObjectURL(await drawForPrint(pdf, number, PRINT_DPI));
      addresses.push(address);
      const image = new Image();
      image.src = address;
      await image.decode();
      // A page across is printed on a sheet of its own way round.
      if (image.naturalWidth > image.naturalHeight) image.className = "print-across";
      view.append(image);
    }
    const answer = await settle(archive.printWindow());
    return answer.ok ? null : answer.error;
  } finally {
    view.replaceChildren();
    for (const address of addresses) URL.revokeObjectURL(address);
    await pdf.loadingTask.destroy();
  }
}
