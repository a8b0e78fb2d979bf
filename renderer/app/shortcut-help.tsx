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
          ]}
        />
        <Keys
          title={t("shortcuts.inDocument")}
          rows={[
            ["Ctrl F", t("shortcuts.findInText")],
            ["Enter, Shift Enter", t("shortcuts.findNext")],
            ["Ctrl P", t("shortcuts.print")],
            ["Ctrl G", t("shortcuts.graph")],
          ]}
        />
      </div>
    </Modal>
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
