//! The topics of a site, and those of a story.

use super::link::Names;
use super::typed;
use crate::diagnostic::{Code, Report};
use crate::load::{RawTopic, Typed};
use crate::model::{Topic, TopicId};

/// Resolves the topics of the site, in its own order. Pushes `bad-id` and `duplicate-id`.
pub(super) fn resolve_topics(raw: &[RawTopic], report: &mut Report) -> Vec<Topic> {
    let mut names = no_names();
    let mut topic = |raw: &RawTopic| {
        let is_sound = typed::check_id(raw.id.text(), "topic", &raw.id.origin, report);
        let is_new = names.define(raw.id.text(), &raw.id.origin, report);
        let title = typed::line_or_empty(Some(&raw.title));
        (is_sound && is_new).then(|| Topic { id: TopicId::new(raw.id.text()), title })
    };
    raw.iter().filter_map(&mut topic).collect()
}

/// The topics of a story, each once, in the order of the site. Pushes `unknown-topic`.
pub(super) fn topics_of_story(raw: &[Typed], topics: &[Topic], report: &mut Report) -> Vec<TopicId> {
    let mut names = no_names();
    for topic in topics {
        names.define_known(topic.id.as_str());
    }
    let own: Vec<&str> = raw.iter().filter_map(|id| names.link(id, report)).collect();
    topics.iter().map(|topic| &topic.id).filter(|id| own.contains(&id.as_str())).cloned().collect()
}

fn no_names() -> Names {
    Names::new(Code::UnknownTopic, "topic")
}
