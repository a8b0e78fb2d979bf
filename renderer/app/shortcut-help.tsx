import { Modal, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

type Row = readonly [keys: string, meaning: string];

/** The list of keys. */
export function ShortcutHelp({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("shortcuts.title")}
      size="xl"
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      <div className="shortcut-groups">
        <Keys
          title={t("shortcuts.anywhere")}
          rows={[
            ["Ctrl K", t("shortcuts.palette")],
            ["Esc", t("shortcuts.back")],
            ["Alt 1", t("shortcuts.goSearch")],
            ["Alt 2", t("shortcuts.goImport")],
            ["Alt 3", t("shortcuts.goSettings")],
            ["Alt 4", t("shortcuts.goReview")],
            ["Alt 5", t("shortcuts.goLetters")],
            ["?", t("shortcuts.help")],
          ]}
        />
        <Keys
          title={t("shortcuts.inSearch")}
          rows={[
            ["Ctrl F", t("shortcuts.find")],
            ["↑ ↓", t("shortcuts.move")],
            ["PgUp PgDn", t("shortcuts.page")],
            ["Enter", t("shortcuts.open")],
            ["Ctrl Enter", t("shortcuts.openPrint")],
            ["Alt ↓", t("shortcuts.suggest")],
            ["Ctrl S", t("shortcuts.saveSearch")],
            ["J K", t("shortcuts.move")],
            ["X", t("shortcuts.tick")],
          ]}
        />
        <DocumentKeys />
        <TaskKeys />
      </div>
    </Modal>
  );
}

/** Keys of a document's text and pages. */
function DocumentKeys(): ReactNode {
  const { t } = useTranslation();
  return (
    <Keys
      title={t("shortcuts.inDocument")}
      rows={[
        ["Ctrl F", t("shortcuts.findInText")],
        ["Enter, Shift Enter", t("shortcuts.findNext")],
        ["F3, Shift F3", t("shortcuts.findNextAnywhere")],
        ["F8, Shift F8", t("shortcuts.nextDoubt")],
        ["F2", t("shortcuts.correctWord")],
        ["PgUp PgDn", t("shortcuts.turnPages")],
        ["Ctrl + - 0", t("shortcuts.zoomPages")],
        ["Ctrl P", t("shortcuts.print")],
        ["Ctrl G", t("shortcuts.graph")],
      ]}
    />
  );
}

/** Keys of the screens for one task. */
function TaskKeys(): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Keys
        title={t("shortcuts.inReview")}
        rows={[
          ["Enter", t("shortcuts.reviewAccept")],
          ["Ctrl Enter", t("shortcuts.reviewSave")],
          ["↑ ↓, J K", t("shortcuts.reviewMove")],
          ["Ctrl Z", t("shortcuts.reviewUndo")],
        ]}
      />
      <Keys
        title={t("shortcuts.inLetter")}
        rows={[
          ["Alt V", t("shortcuts.letterCite")],
          ["Ctrl B, Ctrl I", t("shortcuts.letterBold")],
          ["Ctrl Z, Ctrl Y", t("shortcuts.reviewUndo")],
          ["Ctrl P", t("shortcuts.print")],
        ]}
      />
      <Keys title={t("duplicate.compareTitle")} rows={[["J, K", t("duplicate.move")]]} />
      <Keys
        title={t("shortcuts.inDivision")}
        rows={[
          ["Enter", t("shortcuts.divisionToggle")],
          ["Ctrl ↑ ↓", t("shortcuts.divisionJump")],
          ["Ctrl Enter", t("shortcuts.divisionSave")],
        ]}
      />
    </>
  );
}

function Keys({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }): ReactNode {
  return (
    <section>
      <Title order={3}>{title}</Title>
      <dl className="shortcut-list">
        {rows.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
