import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { LetterDraft } from "../../main/model/letter-draft.ts";
import { TextField } from "./text-field.tsx";
import type { DraftDesk } from "./use-draft.ts";

/** Thẩm quyền ban hành of a quyết định or nghị quyết, offered from who signs. */
export function EnactorField({ desk }: { readonly desk: DraftDesk }): ReactNode {
  const { t } = useTranslation();
  const offered = offerEnactor(desk.draft);
  return (
    <div className="letter-wide">
      <TextField desk={desk} field="enactor" component="enactor" label={t("letter.enactor")} />
      {offered !== "" && desk.draft.enactor !== offered && (
        <Button
          mt={4}
          size="compact-sm"
          variant="light"
          className="letter-offer"
          onClick={() => desk.change({ enactor: offered }, null)}
        >
          {t("letter.takeWords", { words: offered })}
        </Button>
      )}
    </div>
  );
}

/** "KT. GIÁM ĐỐC" signed for Sở Nội vụ: "GIÁM ĐỐC SỞ NỘI VỤ"; on behalf of a collective, the collective itself. */
export function offerEnactor({ authority, signerTitle, issuingBody }: LetterDraft): string {
  const body = issuingBody.trim().toLocaleUpperCase("vi");
  if (body === "") return "";
  if (authority.some((line) => /^TM\./.test(line.trim()))) return body;
  const forHead = authority.map((line) => /^KT\.\s*(.+)$/.exec(line.trim())?.[1]).find((head) => head !== undefined);
  const head = (forHead ?? signerTitle).trim().toLocaleUpperCase("vi");
  return head === "" ? "" : `${head} ${body}`;
}
