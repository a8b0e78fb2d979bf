import { ActionIcon, Menu, TextInput, UnstyledButton } from "@mantine/core";
import { IconBookmark, IconDots, IconPencil, IconTrash } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavedSearch, SavedSearchCount } from "../../main/model/saved-search.ts";
import { notifyUndoable } from "../ui/notify-undoable.tsx";
import "./saved.css";
import type { SavedSearches } from "./use-saved-searches.ts";

type SavedListProps = { readonly saved: SavedSearches; readonly onOpen: (search: SavedSearch) => void };

/** The kept searches with what they find now; a mark where documents came in since each was opened. */
export function SavedList({ saved, onOpen }: SavedListProps): ReactNode {
  const { t } = useTranslation();
  const [renaming, setRenaming] = useState<string | null>(null);
  if (saved.searches.length === 0) return null;
  const remove = async (search: SavedSearch): Promise<void> => {
    if (!(await saved.remove(search.id))) return;
    notifyUndoable(t("search.savedRemoved", { name: search.name }), () => void saved.restore(search.id));
  };
  return (
    <nav className="saved" aria-label={t("search.saved")}>
      <h2>{t("search.saved")}</h2>
      <ul>
        {saved.searches.map((search) => (
          <li key={search.id} className="saved-row">
            {renaming === search.id ? (
              <NameBox
                name={search.name}
                onDone={(name) => {
                  setRenaming(null);
                  if (name !== null) void saved.rename(search.id, name);
                }}
              />
            ) : (
              <SavedRow
                search={search}
                count={saved.counts.get(search.id)}
                onOpen={() => onOpen(search)}
                onRename={() => setRenaming(search.id)}
                onRemove={() => void remove(search)}
              />
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

type SavedRowProps = {
  readonly search: SavedSearch;
  readonly count: SavedSearchCount | undefined;
  readonly onOpen: () => void;
  readonly onRename: () => void;
  readonly onRemove: () => void;
};

/** Enter opens, F2 renames, Delete removes. */
function SavedRow({ search, count, onOpen, onRename, onRemove }: SavedRowProps): ReactNode {
  const { t } = useTranslation();
  const fresh = count?.fresh ?? 0;
  return (
    <>
      <UnstyledButton
        className="saved-open"
        onClick={onOpen}
        onKeyDown={(event) => {
          if (event.key === "F2") onRename();
          else if (event.key === "Delete") onRemove();
          else return;
          event.preventDefault();
        }}
      >
        <IconBookmark size={16} aria-hidden />
        <span className="saved-name" title={search.name}>
          {search.name}
        </span>
        {fresh > 0 && <span className="saved-fresh">{t("search.savedFresh", { count: fresh })}</span>}
        {count !== undefined && (
          <span className="facet-count">
            <TotalOf count={count} />
          </span>
        )}
      </UnstyledButton>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            size="sm"
            className="saved-menu"
            aria-label={t("search.savedActions", { name: search.name })}
          >
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} rightSection={<kbd>F2</kbd>} onClick={onRename}>
            {t("search.rename")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash size={16} aria-hidden />}
            rightSection={<kbd>{t("search.keyDelete")}</kbd>}
            onClick={onRemove}
          >
            {t("search.remove")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

/** Worked out from a part of the documents, it is said to be about so many. */
function TotalOf({ count: { total, totalIsAbout } }: { readonly count: SavedSearchCount }): ReactNode {
  const { t, i18n } = useTranslation();
  const counted = new Intl.NumberFormat(i18n.language).format(total);
  return totalIsAbout === true ? t("search.about", { counted }) : counted;
}

type NameBoxProps = { readonly name: string; readonly onDone: (name: string | null) => void };

function NameBox({ name, onDone }: NameBoxProps): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(name);
  const done = (): void => onDone(typed.trim() === "" || typed.trim() === name ? null : typed.trim());
  return (
    <TextInput
      size="xs"
      autoFocus
      className="saved-name-box"
      aria-label={t("search.savedName")}
      value={typed}
      maxLength={200}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === "Enter") done();
        else if (event.key === "Escape") onDone(null);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
