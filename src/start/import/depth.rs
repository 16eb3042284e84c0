//! How deep the elements of a page lie within each other, found without making anything of the page.
//!
//! The HTML parser of browsers looks through all open elements for each new one, and the reader of the text does worse,
//! so a page of many thousand levels would keep them for hours. It is parsed in pieces, and given up at the limit.
//! The one home of the HTML parser.

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink as _};
use html5ever::{Attribute, ParseOpts, QualName, local_name, ns, parse_document};
use std::borrow::Cow;
use std::cell::Cell;
use std::rc::Rc;

/// Where Chromium stops as well: what lies deeper is not within its parent in any page that it saves.
pub(super) const DEPTH_LIMIT: usize = 512;

/// How much of the text is parsed between two looks; a tag has three letters at the least.
const PIECE_BYTES: usize = 4096;

/// Whether some element lies deeper than [`DEPTH_LIMIT`].
pub(super) fn is_too_deep(text: &str) -> bool {
    let deepest = Rc::new(Cell::new(0));
    let mut parser = parse_document(Sounding::new(&deepest), ParseOpts::default());
    let mut rest = text;
    while !rest.is_empty() && deepest.get() <= DEPTH_LIMIT {
        let (piece, others) = rest.split_at(rest.ceil_char_boundary(PIECE_BYTES.min(rest.len())));
        parser.process(StrTendril::from_slice(piece));
        rest = others;
    }
    deepest.get() > DEPTH_LIMIT
}

/// Takes the tree from the parser, and keeps of it only how deep it is.
struct Sounding {
    document: Handle,
    deepest: Rc<Cell<usize>>,
}

type Handle = Rc<Element>;

struct Element {
    name: QualName,
    depth: Cell<usize>,
    /// Of a `template`.
    contents: Option<Handle>,
}

impl Element {
    fn new(name: QualName) -> Handle {
        Rc::new(Self { name, depth: Cell::new(0), contents: None })
    }
}

impl Sounding {
    fn new(deepest: &Rc<Cell<usize>>) -> Self {
        let name = QualName::new(None, ns!(), local_name!(""));
        Self { document: Element::new(name), deepest: Rc::clone(deepest) }
    }

    fn place(&self, new: &NodeOrText<Handle>, depth: usize) {
        let NodeOrText::AppendNode(element) = new else { return };
        element.depth.set(depth);
        if let Some(contents) = &element.contents {
            contents.depth.set(depth);
        }
        self.deepest.set(self.deepest.get().max(depth));
    }
}

impl TreeSink for Sounding {
    type Handle = Handle;
    type Output = ();
    type ElemName<'a> = &'a QualName;

    fn finish(self) {}

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Rc::clone(&self.document)
    }

    fn elem_name<'a>(&'a self, element: &'a Handle) -> &'a QualName {
        &element.name
    }

    fn create_element(&self, name: QualName, _: Vec<Attribute>, flags: ElementFlags) -> Handle {
        let contents = flags.template.then(|| Element::new(name.clone()));
        Rc::new(Element { name, depth: Cell::new(0), contents })
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        Element::new(self.document.name.clone())
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        Element::new(self.document.name.clone())
    }

    fn append(&self, parent: &Handle, new: NodeOrText<Handle>) {
        self.place(&new, parent.depth.get() + 1);
    }

    fn append_based_on_parent_node(&self, element: &Handle, _: &Handle, new: NodeOrText<Handle>) {
        self.place(&new, element.depth.get());
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, template: &Handle) -> Handle {
        Rc::clone(template.contents.as_ref().unwrap_or(template))
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        Rc::ptr_eq(one, other)
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, new: NodeOrText<Handle>) {
        self.place(&new, sibling.depth.get());
    }

    fn add_attrs_if_missing(&self, _: &Handle, _: Vec<Attribute>) {}

    fn remove_from_parent(&self, _: &Handle) {}

    fn reparent_children(&self, _: &Handle, _: &Handle) {}
}
