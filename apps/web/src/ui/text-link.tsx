import { Anchor, type AnchorProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

function StyledAnchor(props: AnchorProps & Omit<ComponentPropsWithRef<'a'>, keyof AnchorProps>) {
  // Within a sentence colour alone does not tell a link from its words.
  return <Anchor underline={props.inherit ? 'always' : 'hover'} {...props} />;
}

/** A link to a page of this app, typed by its route. */
export const TextLink = createLink(StyledAnchor);
