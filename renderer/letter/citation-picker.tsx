import { Modal, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DraftCitation } from "../../main/model/letter-draft.ts";
import type { SearchHit } from "../../main/model/search.ts";
import { archive, settle } from "../ui/archive.ts";
import { formatDate } from "../ui/date.ts";
import { createLatestOnly } from "../ui/latest-only.ts";
import { citationLabel } from "../ui/letter-seed.ts";

const SHOWN = 7;

type CitationPickerProps = {
  readonly onPick: (citation: DraftCitation) => void;
  readonly onClose: () => void;
};

/** Finds a document of the archive as one types and hands it over to be cited. */
export function CitationPicker({ onPick, onClose }: CitationPickerProps): ReactNode {
  const { t } = useTranslation();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const hits = useHits(query);
  const pick = (hit: SearchHit | undefined): void => {
    if (hit !== undefined) onPick({ label: citationLabel(hit), id: hit.id });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") setAt(Math.min(at + 1, hits.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
    else if (event.key === "Enter") pick(hits[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("letter.pickTitle")}
      size="lg"
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      <TextInput
        data-autofocus
        aria-label={t("letter.pickLabel")}
        placeholder={t("letter.pickPlaceholder")}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={query}
        onChange={({ currentTarget }) => {
          setQuery(currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul className="picker-list" aria-label={t("letter.pickFound")}>
        {hits.map((hit, index) => (
          <li key={hit.id}>
            <button type="button" data-current={index === at || undefined} onClick={() => pick(hit)}>
              <span>{citationLabel(hit)}</span>
              <span className="picker-about">
                {[hit.abstract, hit.issuingBody, hit.issueDate === null ? null : formatDate(hit.issueDate)]
                  .filter((part) => part !== null)
                  .join(" · ")}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="picker-hint">{t("letter.pickHint")}</p>
    </Modal>
  );
}

function useHits(query: string): readonly SearchHit[] {
  const [hits, setHits] = useState<readonly SearchHit[]>([]);
  const [line] = useState(createLatestOnly);
  useEffect(() => {
    let wanted = true;
    const words = query.trim();
    line(async () => {
      const how = words === "" ? { sort: "date" as const } : { asYouType: true };
      const answer = await settle(archive.search({ query: words, limit: SHOWN, ...how }));
      if (wanted) setHits(answer.ok ? answer.value.hits : []);
    });
    return () => {
      wanted = false;
    };
  }, [query, line]);
  return hits;
}
